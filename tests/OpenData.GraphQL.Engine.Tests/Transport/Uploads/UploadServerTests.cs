using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Transport.Uploads;

/// <summary>Uploads through the web server, which has a limit of its own for the bodies of other requests.</summary>
public sealed class UploadServerTests
{
    [Theory]
    [InlineData(100_000, HttpStatusCode.OK, "a.txt, unknown, 100000: xxx…xxx")]
    [InlineData(300_000, HttpStatusCode.RequestEntityTooLarge, "the limit MaxUploadBytes.")]
    public async Task The_limits_of_uploads_are_those_that_hold(int length, HttpStatusCode status, string answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1_000);
        builder.Services.AddDataLoader<MakerLoader>();
        builder.Services.AddGraphQL(schema => schema
            .AddQueryType<ShopQuery>().AddMutationType<ShopMutation>().AddTypeExtension(typeof(UploadMutations))
            .AddTypeExtension(typeof(ProductExtension)));
        await using var app = builder.Build();
        app.MapGraphQL(options: new GraphQLHttpOptions { Uploads = new GraphQLUploadOptions { MaxUploadBytes = 200_000 } });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var isChunked in new[] { false, true })
        {
            using var response = await new UploadRequest()
                .Text("operations", """{"query":"mutation($file: Upload!) { receive(file: $file) }","variables":{"file":null}}""")
                .Text("map", """{"0":["variables.file"]}""")
                .File("0", new string('x', length), type: null)
                .Send(client, isChunked: isChunked);
            Assert.Equal(status, response.StatusCode);
            Assert.Contains(answer, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
