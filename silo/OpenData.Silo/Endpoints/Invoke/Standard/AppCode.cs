using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Standard;

/// <summary>The header <c>X-App-Code</c> (应用识别码). An app that calls with a bearer token must give its identifier; one that
/// calls in another way may, and it must be its own. A personal token is of no app, so any identifier will do, and none.</summary>
internal static class AppCode
{
    public const string Header = "X-App-Code";

    /// <exception cref="InvokeRefusedException">It is missing, no identifier, or that of another app.</exception>
    public static void Require(HttpRequest request, Caller caller)
    {
        var given = request.Headers[Header].ToString();
        if (given.Length == 0)
        {
            if (caller.App is not null && PresentedCredential.IsBearer(request))
            {
                throw new InvokeRefusedException(InvokeErrors.MissingAppCode);
            }

            return;
        }

        if (!Guid.TryParseExact(given, "D", out var code))
        {
            throw new InvokeRefusedException(InvokeErrors.BadAppCode, InvokeRefusedException.Shown(given));
        }

        if (caller.App is { } app && app.Id != code.ToString("D"))
        {
            throw new InvokeRefusedException(InvokeErrors.WrongAppCode, code);
        }
    }
}
