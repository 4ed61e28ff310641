using OpenData.Grains.Captchas;

namespace OpenData.Grains.Tests.Captchas;

public sealed class CaptchaQuestionTests
{
    private static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Signs = ["加", "减", "乘以"];

    [Fact]
    public void Both_wordings_ask_for_the_answer()
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in Enumerable.Range(0, 500).Select(_ => CaptchaQuestion.Next()))
        {
            var words = question.English.TrimEnd('.').Split(' ', '?');
            var (left, right) = (Array.IndexOf(English, words[2]), Array.IndexOf(English, words[4]));
            Assert.Equal(question.Answer, Reckon(left, words[3], right));
            kinds.Add(words[3]);

            var wording = question.Chinese.Split("等于")[0].Split(Signs, StringSplitOptions.None);
            Assert.True(ChineseNumeral.TryParse(wording[0], out var chineseLeft));
            Assert.True(ChineseNumeral.TryParse(wording[1], out var chineseRight));
            Assert.Equal((left, right), (chineseLeft, chineseRight));
            Assert.InRange(question.Answer, 0, 81);
        }

        Assert.Equal(3, kinds.Count);
    }

    private static int Reckon(int left, string sign, int right) => sign switch
    {
        "plus" => left + right,
        "minus" => left - right,
        _ => left * right,
    };
}
