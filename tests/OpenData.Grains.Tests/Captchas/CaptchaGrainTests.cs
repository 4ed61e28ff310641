using System.Globalization;
using OpenData.Contracts.Captchas;
using OpenData.Grains.Captchas;

namespace OpenData.Grains.Tests.Captchas;

public sealed class CaptchaGrainTests
{
    private const string Key = "q83vEjRWeJCrze8SNFZ4kA";

    private static readonly string[] Signs = ["加", "减", "乘以"];

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0}　")]
    public async Task The_characters_are_the_answer(string typed)
    {
        await using var silo = await TestSilo.Start();
        var captcha = silo.Grain<ICaptchaGrain>(Key);
        var challenge = await captcha.Create(CaptchaStyle.Image);

        Assert.Equal(CaptchaCharacters.Count, challenge.Text.Length);
        Assert.All(challenge.Text, each => Assert.Contains(each, CaptchaCharacters.All));
        Assert.Null(challenge.English);
        Assert.Equal(TimeSpan.FromMinutes(5), challenge.GoodFor);
        Assert.DoesNotContain(challenge.Text, challenge.ToString(), StringComparison.Ordinal);
        Assert.True(await captcha.Answer(typed.Replace("{0}", challenge.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Case_and_width_do_not_matter()
    {
        await using var silo = await TestSilo.Start();
        var captcha = silo.Grain<ICaptchaGrain>(Key);
        var text = (await captcha.Create(CaptchaStyle.Image)).Text;
        Assert.True(await captcha.Answer(text.ToLowerInvariant()));

        text = (await captcha.Create(CaptchaStyle.Image)).Text;
        Assert.True(await captcha.Answer(string.Concat(text.Select(each => (char)(each + '！' - '!')))));
    }

    [Fact]
    public async Task A_right_answer_is_taken_once()
    {
        await using var silo = await TestSilo.Start();
        var captcha = silo.Grain<ICaptchaGrain>(Key);
        var text = (await captcha.Create(CaptchaStyle.Image)).Text;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => captcha.Answer(text))));

        Assert.Single(answers, true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000")]
    public async Task A_wrong_answer_uses_the_challenge_up(string wrong)
    {
        await using var silo = await TestSilo.Start();
        var captcha = silo.Grain<ICaptchaGrain>(Key);
        var text = (await captcha.Create(CaptchaStyle.Image)).Text;

        Assert.False(await captcha.Answer(wrong));
        Assert.False(await captcha.Answer(text));
    }

    [Fact]
    public async Task After_five_minutes_no_answer_is_taken()
    {
        await using var silo = await TestSilo.Start();
        var (late, timely) = (silo.Grain<ICaptchaGrain>(Key), silo.Grain<ICaptchaGrain>("other"));
        var text = (await late.Create(CaptchaStyle.Image)).Text;
        silo.Time.Advance(TimeSpan.FromMilliseconds(1));
        var other = (await timely.Create(CaptchaStyle.Image)).Text;
        silo.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));

        Assert.False(await late.Answer(text));
        Assert.True(await timely.Answer(other));
    }

    [Fact]
    public async Task A_question_is_answered_in_digits_or_in_words()
    {
        await using var silo = await TestSilo.Start();
        var captcha = silo.Grain<ICaptchaGrain>(Key);
        var right = 0;
        for (var number = 0; number < 100; number++)
        {
            var challenge = await captcha.Create(CaptchaStyle.Question);
            Assert.Contains("等于多少", challenge.Text, StringComparison.Ordinal);
            Assert.StartsWith("What is ", challenge.English, StringComparison.Ordinal);
            right += await captcha.Answer(Solve(challenge, isInWords: number % 2 == 0)) ? 1 : 0;
        }

        Assert.Equal(100, right);
    }

    [Fact]
    public async Task A_wrong_sum_is_wrong()
    {
        await using var silo = await TestSilo.Start();
        var captcha = silo.Grain<ICaptchaGrain>(Key);
        await captcha.Create(CaptchaStyle.Question);

        Assert.False(await captcha.Answer("99"));
    }

    [Fact]
    public async Task An_unknown_captcha_answers_false_and_nothing_stays_of_it()
    {
        await using var silo = await TestSilo.Start();

        Assert.False(await silo.Grain<ICaptchaGrain>("nobody made this").Answer("12345"));

        await silo.Emptied("captcha");
    }

    [Fact]
    public async Task Nothing_stays_of_a_captcha_that_was_answered()
    {
        await using var silo = await TestSilo.Start();
        var captcha = silo.Grain<ICaptchaGrain>(Key);
        await captcha.Answer((await captcha.Create(CaptchaStyle.Image)).Text);

        await silo.Emptied("captcha");
    }

    [Fact]
    public async Task Nothing_stays_of_a_captcha_that_nobody_answers()
    {
        await using var silo = await TestSilo.Start();
        await silo.Grain<ICaptchaGrain>(Key).Create(CaptchaStyle.Image);
        Assert.Equal(1, silo.Activations("captcha"));

        for (var minute = 0; minute < 10; minute++)
        {
            silo.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await silo.Emptied("captcha");
    }

    private static string Solve(CaptchaChallenge challenge, bool isInWords)
    {
        var sum = challenge.Text.Split("等于")[0];
        var sign = Signs.Single(each => sum.Contains(each, StringComparison.Ordinal));
        var terms = sum.Split(sign);
        var (left, right) = (Number(terms[0]), Number(terms[1]));
        var answer = sign switch { "加" => left + right, "减" => left - right, _ => left * right };
        return isInWords
            ? ChineseNumeral.Write(answer)
            : answer.ToString(CultureInfo.InvariantCulture);
    }

    private static int Number(string words) =>
        ChineseNumeral.TryParse(words, out var number) ? number : throw new FormatException(words);
}
