using System.Security.Cryptography;

namespace OpenData.Grains.Captchas;

/// <summary>A sum in words. It keeps out scripts that fill in any form, not one that is written against it: such are stopped by
/// the limits on codes and log-ins.</summary>
/// <param name="Chinese">The wording in Chinese.</param>
/// <param name="English">The wording in English.</param>
/// <param name="Answer">0 to 81.</param>
internal sealed record CaptchaQuestion(string Chinese, string English, int Answer)
{
    private const int Kinds = 3;
    private const int LargestTerm = 20;
    private const int LargestFactor = 9;

    private static readonly string[] EnglishNumbers =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>A random question.</summary>
    public static CaptchaQuestion Next() => RandomNumberGenerator.GetInt32(Kinds) switch
    {
        0 => Make(Term(LargestTerm), "加", "plus", Term(LargestTerm), static (left, right) => left + right),
        1 => Difference(Term(LargestTerm), Term(LargestTerm)),
        _ => Make(Term(LargestFactor), "乘以", "times", Term(LargestFactor), static (left, right) => left * right),
    };

    private static CaptchaQuestion Difference(int one, int other) =>
        Make(Math.Max(one, other), "减", "minus", Math.Min(one, other), static (left, right) => left - right);

    private static CaptchaQuestion Make(int left, string chinese, string english, int right, Func<int, int, int> reckon) => new(
        $"{ChineseNumeral.Write(left)}{chinese}{ChineseNumeral.Write(right)}等于多少？请填数字。",
        $"What is {EnglishNumbers[left]} {english} {EnglishNumbers[right]}? Answer with a number.",
        reckon(left, right));

    private static int Term(int largest) => RandomNumberGenerator.GetInt32(1, largest + 1);
}
