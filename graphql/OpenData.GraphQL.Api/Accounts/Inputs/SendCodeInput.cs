using OpenData.Contracts.Accounts;

namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>Where to send a code.</summary>
/// <param name="Mobile">Of the mainland.</param>
/// <param name="Purpose">What the code is good for.</param>
/// <param name="CaptchaId">Of createCaptcha.</param>
/// <param name="CaptchaAnswer">As typed.</param>
public sealed record SendCodeInput(
    string Mobile,
    CodePurpose Purpose,
    string CaptchaId,
    string CaptchaAnswer);
