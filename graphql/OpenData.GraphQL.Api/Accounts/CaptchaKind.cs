namespace OpenData.GraphQL.Api.Accounts;

/// <summary>How a captcha asks.</summary>
public enum CaptchaKind
{
    /// <summary>A picture of characters.</summary>
    Image,

    /// <summary>A question, for people who do not see the picture.</summary>
    Question,
}
