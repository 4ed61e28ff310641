using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using OpenData.Contracts;
using OpenData.Contracts.Messaging;
using OpenData.Silo.Hosting;
using Orleans;

namespace OpenData.Silo.Messaging;

/// <summary><c>/dev/outbox</c>: what would have been sent, for developers. It is there only where nothing is sent, in
/// Development, and answers this machine alone.</summary>
internal static class OutboxRoutes
{
    private const string Path = "/dev/outbox";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Maps the page where messages go to the outbox.</summary>
    public static void MapOutbox(this IEndpointRouteBuilder routes)
    {
        if (MessagingServices.HasOutbox(routes.ServiceProvider))
        {
            routes.MapGet(Path, Answer);
        }
    }

    private static async Task<IResult> Answer(HttpContext context, IGrainFactory grains, string? mobile, string? lang)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Connection.RemoteIpAddress is { } peer && !IPAddress.IsLoopback(peer))
        {
            return Results.Text(
                "发件箱只对本机开放。The outbox answers this machine alone.\n", "text/plain", Encoding.UTF8, StatusCodes.Status403Forbidden);
        }

        var messages = await grains.GetGrain<IOutboxGrain>(IOutboxGrain.Key).Latest(mobile);
        if (WantsJson(context.Request))
        {
            return Results.Json(messages.Select(each => new
            {
                each.To,
                each.Subject,
                each.Content,
                each.SentAt,
                Kind = each.Kind == OutboxKind.Sms ? "sms" : "mail",
            }));
        }

        var english = lang is null ? RequestLanguage.IsEnglish(context.Request) : lang == "en";
        return Results.Content(Page(messages, english), "text/html; charset=utf-8", Encoding.UTF8);
    }

    private static bool WantsJson(HttpRequest request) => request.GetTypedHeaders().Accept
        .Any(each => each.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));

    private static string Page(IReadOnlyCollection<OutboxMessage> messages, bool english)
    {
        var (title, hint, other, otherLanguage) = english
            ? ("Outbox", "What would have been sent, newest first. Nothing leaves this machine.", "zh", "中文")
            : ("发件箱", "本应发出的消息，最新的在前。没有任何内容离开本机。", "en", "English");
        var rows = new StringBuilder();
        foreach (var message in messages)
        {
            rows.Append(
                CultureInfo.InvariantCulture,
                $"""
                <tr><td>{ShanghaiTime.At(message.SentAt):yyyy-MM-dd HH:mm:ss}</td><td>{Kind(message.Kind, english)}</td><td>{Html.Encode(message.To)}</td><td>{Subject(message)}{Html.Encode(message.Content)}</td></tr>

                """);
        }

        return $"""
            <!doctype html>
            <html lang="{(english ? "en" : "zh-CN")}">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
            <link rel="stylesheet" href="/docs/api.css">
            </head>
            <body>
            <header><strong>OpenData</strong><nav><a href="{Path}?lang={other}" lang="{(english ? "zh-CN" : "en")}">{otherLanguage}</a></nav></header>
            <main>
            <h1>{title}</h1>
            <p>{hint}</p>
            <table>
            <thead><tr>{Heads(english)}</tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            </main>
            </body>
            </html>
            """;
    }

    private static string Heads(bool english)
    {
        string[] heads = english ? ["Time", "Kind", "To", "Text"] : ["时间", "类型", "收件人", "内容"];
        return string.Concat(heads.Select(each => $"<th scope=\"col\">{each}</th>"));
    }

    private static string Kind(OutboxKind kind, bool english) => kind == OutboxKind.Sms
        ? english ? "SMS" : "短信"
        : english ? "Mail" : "邮件";

    private static string Subject(OutboxMessage message) =>
        message.Subject is null ? "" : $"<strong>{Html.Encode(message.Subject)}</strong><br>";
}
