using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>A captcha.</summary>
/// <param name="Captcha">The captcha.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record CreateCaptchaPayload(Captcha? Captcha, IReadOnlyList<IUserError> Errors);
