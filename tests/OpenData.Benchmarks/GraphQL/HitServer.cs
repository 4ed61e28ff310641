using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.GraphQL.Engine;

namespace OpenData.Benchmarks.GraphQL;

/// <summary>The servers that run on Kestrel, each alone in a process: <c>engine</c> (with output caching of GET, as in
/// the product), <c>plain</c> (the JSON writer alone) and <c>bytes</c> (an answer that is ready).</summary>
internal static class HitServer
{
    public static async Task Run(string kind, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<HitCatalogue>();
        builder.Services.AddOutputCache();
        builder.Services.AddGraphQL(schema => schema.AddQueryType<HitQueries>());
        await using var app = builder.Build();
        var catalogue = app.Services.GetRequiredService<HitCatalogue>();
        switch (kind)
        {
            case "engine":
                app.UseOutputCache();
                app.MapGraphQL().CacheOutput(policy => policy.Expire(TimeSpan.FromHours(1)));
                break;
            case "plain":
                app.MapMethods("/graphql", ["GET", "POST"], http => Answer(http, output => PlainJson.Write(output, catalogue.Search(10))));
                break;
            case "bytes":
                var buffer = new ArrayBufferWriter<byte>();
                PlainJson.Write(buffer, catalogue.Search(10));
                var bytes = buffer.WrittenMemory;
                app.MapMethods("/graphql", ["GET", "POST"], http => Answer(http, output => output.Write(bytes.Span)));
                break;
            default:
                throw new ArgumentException($"There is no server {kind}.", nameof(kind));
        }

        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        await app.StartAsync(cancellationToken);
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task Answer(HttpContext http, Action<PipeWriter> write)
    {
        var body = http.Request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(http.RequestAborted);
            body.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        write(http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
