using Microsoft.AspNetCore.Http.Features;

namespace OpenData.Silo.Endpoints.OAuth;

/// <summary>The parameters of a request, each once; empty ones count as left out (RFC 6749, 3.2).</summary>
internal sealed class OAuthForm
{
    private static readonly FormOptions Limits = new() { ValueCountLimit = 20, KeyLengthLimit = 100, ValueLengthLimit = 4096 };

    private readonly IFormCollection _form;

    private OAuthForm(IFormCollection form) => _form = form;

    /// <summary>The value, or null.</summary>
    public string? this[string name] => _form[name] is [{ Length: > 0 } only] ? only : null;

    /// <exception cref="OAuthRefusedException">It is no form, or not within the limits.</exception>
    public static async Task<OAuthForm> Read(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new OAuthRefusedException(OAuthErrors.BadForm);
        }

        try
        {
            var form = await new FormFeature(request, Limits).ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Any(each => each.Value.Count > 1) ? throw new OAuthRefusedException(OAuthErrors.BadForm) : new OAuthForm(form);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            throw new OAuthRefusedException(OAuthErrors.BadForm);
        }
    }

    /// <exception cref="OAuthRefusedException">It is not there.</exception>
    public string Required(string name) => this[name] ?? throw new OAuthRefusedException(OAuthErrors.MissingParameter);
}
