using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using OpenData.Silo.Endpoints.Docs.OpenApi;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Docs;

/// <summary><c>/docs/api</c>: how to call, with the table of codes that the endpoint itself answers from, and how to query,
/// with examples that run.</summary>
internal static partial class ApiDocs
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static void MapApiDocs(this IEndpointRouteBuilder routes)
    {
        var css = Read("api.css");
        routes.MapGet("/docs/api", Page);
        routes.MapGet("/docs/api.css", () => Results.Text(css, "text/css", Encoding.UTF8));
        routes.MapInterfaceDocuments();
    }

    private static IResult Page(HttpRequest request, string? lang)
    {
        var english = lang == "en"; // Chinese first; the page links to the other language.
        var address = $"{request.Scheme}://{request.Host}";
        var html = Read(english ? "api.en.html" : "api.zh.html")
            .Replace("{{base}}", HtmlEncoder.Default.Encode(address), StringComparison.Ordinal)
            .Replace("{{codes}}", Codes(english), StringComparison.Ordinal);
        html = Code().Replace(html, code => Shown(Read(code.Groups[1].Value).TrimEnd()))
            .Replace("{{vector}}", SignatureVector.Html(english), StringComparison.Ordinal);
        html = Example().Replace(html, example => Runnable(Read($"{example.Groups[1].Value}.graphql").TrimEnd(), english));
        return Results.Content(html, "text/html; charset=utf-8", Encoding.UTF8);
    }

    private static string Codes(bool english)
    {
        var rows = new StringBuilder();
        foreach (var error in ErrorTable.All)
        {
            rows.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td><code>{error.Code}</code></td><td>{error.Status}</td><td>{HtmlEncoder.Default.Encode(error.General(english))}</td></tr>\n");
        }

        return rows.ToString();
    }

    // A query as it is read, with a link to where it runs.
    private static string Runnable(string query, bool english) =>
        $"{Shown(query)}\n"
        + $"<p><a href=\"/graphiql?query={Uri.EscapeDataString(query)}\">{(english ? "Run it in GraphiQL" : "在 GraphiQL 中运行")}</a></p>";

    private static string Shown(string code) => $"<pre><code>{string.Join('\n', code.Split('\n').Select(Html.Encode))}</code></pre>";

    private static string Read(string name)
    {
        using var stream = typeof(ApiDocs).Assembly.GetManifestResourceStream($"Docs.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{code ([\w.]+)\}\}")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\{example (\w+)\}\}")]
    private static partial Regex Example();
}
