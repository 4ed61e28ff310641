using Orleans;

namespace OpenData.Contracts.Captchas;

/// <summary>What a person is asked.</summary>
/// <param name="Style">How it is asked.</param>
/// <param name="Text">For a picture, the characters to draw, which are the answer and not to be sent as text; for a question, its
/// wording in Chinese.</param>
/// <param name="English">For a question, its wording in English; null for a picture.</param>
/// <param name="GoodFor">How long an answer is taken.</param>
[GenerateSerializer, Immutable, Alias("opendata.CaptchaChallenge")]
public sealed record CaptchaChallenge(
    [property: Id(0)] CaptchaStyle Style,
    [property: Id(1)] string Text,
    [property: Id(2)] string? English,
    [property: Id(3)] TimeSpan GoodFor)
{
    /// <summary>Without the text, so that no log has the answer.</summary>
    public override string ToString() => $"{Style}, good for {GoodFor}";
}
