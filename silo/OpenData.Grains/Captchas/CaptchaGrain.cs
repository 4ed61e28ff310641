using System.Security.Cryptography;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Captchas;
using Orleans;

namespace OpenData.Grains.Captchas;

/// <summary>One captcha. It lives until it is answered, or is collected as idle some time after it is over.</summary>
[CollectionAgeLimit(Minutes = 6)]
public sealed class CaptchaGrain(TimeProvider time) : Grain, ICaptchaGrain
{
    private const int LongestAnswer = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private Func<string, bool>? _isRight;
    private DateTimeOffset _endsAt;

    /// <inheritdoc/>
    public Task<CaptchaChallenge> Create(CaptchaStyle style)
    {
        _endsAt = time.GetUtcNow() + Lifetime;
        if (style == CaptchaStyle.Question)
        {
            var question = CaptchaQuestion.Next();
            _isRight = answer => ChineseNumeral.TryParse(answer, out var number) && number == question.Answer;
            return Task.FromResult(new CaptchaChallenge(style, question.Chinese, question.English, Lifetime));
        }

        var characters = RandomNumberGenerator.GetString(CaptchaCharacters.All, CaptchaCharacters.Count);
        _isRight = answer => answer.Equals(characters, StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(new CaptchaChallenge(style, characters, null, Lifetime));
    }

    /// <inheritdoc/>
    public Task<bool> Answer(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var isRight = _isRight;
        _isRight = null;
        DeactivateOnIdle();
        return Task.FromResult(isRight is not null
            && time.GetUtcNow() < _endsAt
            && answer.Length <= LongestAnswer
            && isRight(FullWidth.Fold(answer).Trim()));
    }
}
