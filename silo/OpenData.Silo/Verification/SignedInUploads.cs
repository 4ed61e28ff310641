using System.Text;
using OpenData.Contracts.Accounts;
using OpenData.Silo.Accounts;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Verification;

/// <summary>Refuses files of visitors before they are read: what is sent waits on the disk until it is answered.</summary>
internal sealed class SignedInUploads(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AsksWho>() is null
            || context.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is not true
            || context.Features.Get<SignedIn>() is not null)
        {
            return next(context);
        }

        var message = RequestLanguage.IsEnglish(context.Request) ? "Sign in first." : "请先登录。";
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(
            $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"UNAUTHENTICATED"}}]}""", Encoding.UTF8, context.RequestAborted);
    }
}
