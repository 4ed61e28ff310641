namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A sign-in by password.</summary>
/// <param name="Login">User name or mobile.</param>
/// <param name="Password">The password.</param>
/// <param name="CaptchaId">Of createCaptcha.</param>
/// <param name="CaptchaAnswer">As typed.</param>
public sealed record SignInInput(
    string Login,
    string Password,
    string CaptchaId,
    string CaptchaAnswer);
