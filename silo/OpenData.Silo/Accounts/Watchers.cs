using System.Text;
using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Operations;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Accounts;

/// <summary>Lets operators, auditors and requests with the operator key in to what is beside GraphQL.</summary>
internal static class Watchers
{
    private const string Scheme = "Bearer ";

    /// <summary>Who asks; null for anybody else, who is answered already. Nothing of the answer is to be kept.</summary>
    public static async Task<Actor?> Admit(HttpContext context, IOperationsSource operations)
    {
        context.Response.Headers.CacheControl = "no-store";
        var account = context.Features.Get<SignedIn>()?.Account;
        if ((account is not null && (account.Is(Role.Operator) || account.Is(Role.Auditor))) || HasKey(context.Request, operations))
        {
            return new Actor(account?.Id ?? Actor.OperatorKey, context.Connection.RemoteIpAddress?.ToString() ?? "unknown");
        }

        await (account is null
            ? Refuse(
                context,
                StatusCodes.Status401Unauthorized,
                "请以运维人员或审计人员的身份登录，或给出运维密钥。",
                "Sign in as an operator or auditor, or give the operator key.")
            : Refuse(
                context,
                StatusCodes.Status403Forbidden,
                "只有运维人员和审计人员可以查看。",
                "For operators and auditors only."));
        return null;
    }

    /// <summary>Says why there is nothing, in the reader's language.</summary>
    public static Task Refuse(HttpContext context, int status, string zh, string en)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            (RequestLanguage.IsEnglish(context.Request) ? en : zh) + "\n", Encoding.UTF8, context.RequestAborted);
    }

    private static bool HasKey(HttpRequest request, IOperationsSource operations)
    {
        var header = request.Headers.Authorization is [{ } only] ? only : "";
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && operations.Admits(header[Scheme.Length..].Trim());
    }
}
