using Orleans;

namespace OpenData.Contracts.Captchas;

/// <summary>
/// One captcha; the key is 128 random bits in base64url, made by whoever creates it. It is kept in memory alone: a restart, or a
/// change of the silos in the cluster, may lose it, and the person is asked another. An answer, right or wrong, uses it up; after
/// five minutes none is taken.
/// </summary>
[Alias("opendata.ICaptchaGrain")]
public interface ICaptchaGrain : IGrainWithStringKey
{
    /// <summary>Makes the challenge, in the place of one that was made before.</summary>
    [Alias("Create")]
    Task<CaptchaChallenge> Create(CaptchaStyle style);

    /// <summary>Whether the answer is right; false, too, when there is no challenge or it is over. Case, full width and space
    /// around the answer do not matter; the answer to a question may be in digits or in Chinese numerals.</summary>
    [Alias("Answer")]
    Task<bool> Answer(string answer);
}
