using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OpenData.Contracts.Datasets;
using OpenData.Storage.ReadModel;

namespace OpenData.Silo.Endpoints.Site;

/// <summary>
/// The site's HTML file, with what search engines and previews read of a resource put into its head: title,
/// description and JSON-LD (schema.org Dataset).
/// </summary>
internal sealed class SitePages(IWebHostEnvironment environment, CachedResources resources)
{
    private const string HeadEnd = "</head>";

    private static readonly JsonSerializerOptions JsonLd = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), // Still escapes < > & and quotes.
    };

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Lazy<string> _shell = new(() => Read(environment, "index.html"));
    private readonly Lazy<string> _graphiql = new(() => Read(environment, "graphiql.html"));

    /// <summary>The page to write and run GraphQL in; its editor is loaded nowhere else.</summary>
    public Task GraphiQL(HttpContext context) => Send(context, StatusCodes.Status200OK, _graphiql.Value);

    public Task Plain(HttpContext context) => Send(context, StatusCodes.Status200OK, _shell.Value);

    public Task NotFound(HttpContext context)
    {
        // A missing file or interface must not look like a page.
        if (context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return Send(context, StatusCodes.Status404NotFound, _shell.Value);
    }

    public async Task Resource(HttpContext context, string key)
    {
        var stored = await resources.Find(key, context.RequestAborted);
        await (stored is null
            ? NotFound(context)
            : Send(context, StatusCodes.Status200OK, WithHead(_shell.Value, Head(stored.Resource))));
    }

    private static string Read(IWebHostEnvironment environment, string file) =>
        File.ReadAllText(Path.Combine(environment.WebRootPath, file));

    private static string WithHead(string shell, string head)
    {
        var start = shell.IndexOf("<title>", StringComparison.Ordinal);
        var end = shell.IndexOf("</title>", StringComparison.Ordinal);
        var untitled = start < 0 || end < start ? shell : shell.Remove(start, end + "</title>".Length - start);
        return untitled.Replace(HeadEnd, head + HeadEnd, StringComparison.Ordinal);
    }

    private static string Head(Resource resource)
    {
        var description = resource.Abstract.Length > 0 ? resource.Abstract : resource.Title;
        var dataset = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["name"] = resource.Title,
            ["description"] = description,
            ["identifier"] = resource.Key,
            ["creator"] = new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = resource.Provider },
            ["datePublished"] = resource.PublishedAt,
            ["dateModified"] = resource.UpdatedAt,
            ["keywords"] = resource.Keywords.Concat(resource.Tags).ToArray(),
            ["license"] = resource.License,
            ["isBasedOn"] = resource.SourceUrl,
        };
        return $"<title>{Html.Encode(resource.Title)} - OpenData</title>"
            + $"<meta name=\"description\" content=\"{Html.Encode(description)}\">"
            + $"<script type=\"application/ld+json\">{JsonSerializer.Serialize(dataset, JsonLd)}</script>";
    }

    private static Task Send(HttpContext context, int status, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsync(html, context.RequestAborted);
    }
}
