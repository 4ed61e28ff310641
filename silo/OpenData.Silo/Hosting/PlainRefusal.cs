using System.Text;

namespace OpenData.Silo.Hosting;

/// <summary>Refuses a request that reaches no page, in both languages as plain text.</summary>
internal static class PlainRefusal
{
    public static Task Write(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text + "\n", Encoding.UTF8, context.RequestAborted);
    }
}
