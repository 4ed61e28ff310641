namespace OpenData.Contracts.Captchas;

/// <summary>How a captcha asks.</summary>
public enum CaptchaStyle
{
    /// <summary>Characters in a picture.</summary>
    Image,

    /// <summary>A question in words, for people who cannot see the picture.</summary>
    Question,
}
