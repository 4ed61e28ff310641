using System.Globalization;
using Microsoft.Data.Sqlite;
using OpenData.Actors.TestingHost;
using OpenData.Contracts.Codes;

namespace OpenData.Grains.Tests.Codes;

public sealed class SmsCodeGrainTests
{
    private const string Key = "register/13812345678";
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero); // 12:00 in Shanghai.

    [Fact]
    public async Task A_code_has_six_digits_and_is_accepted_once()
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);

        var made = await codes.Request();

        Assert.Matches("^[0-9]{6}$", made.Code);
        Assert.Equal(TimeSpan.FromSeconds(60), made.RetryAfter);
        Assert.Equal(TimeSpan.FromMinutes(5), made.GoodFor);
        Assert.DoesNotContain(made.Code!, made.ToString(), StringComparison.Ordinal);
        Assert.Equal(CodeOutcome.Accepted, await codes.Redeem(made.Code!));
        Assert.Equal(CodeOutcome.Expired, await codes.Redeem(made.Code!));
    }

    [Fact]
    public async Task Of_fifty_that_race_with_the_right_code_one_is_accepted()
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        var code = (await codes.Request()).Code!;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => codes.Redeem(code))));

        Assert.Single(outcomes, CodeOutcome.Accepted);
        Assert.Equal(49, outcomes.Count(each => each == CodeOutcome.Expired));
    }

    [Fact]
    public async Task Of_fifty_that_race_for_a_code_one_gets_it()
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(codes.Request)));

        Assert.Single(answers, each => each.Code is not null);
    }

    [Theory]
    [InlineData(" {0} ")]
    [InlineData("　{0}\n")]
    public async Task Space_around_a_code_is_ignored(string typed)
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        var code = (await codes.Request()).Code!;

        Assert.Equal(CodeOutcome.Accepted, await codes.Redeem(string.Format(CultureInfo.InvariantCulture, typed, code)));
    }

    [Fact]
    public async Task Full_width_digits_are_digits()
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        var code = (await codes.Request()).Code!;

        Assert.Equal(CodeOutcome.Accepted, await codes.Redeem(string.Concat(code.Select(each => (char)(each - '0' + '０')))));
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_code_is_refused()
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        var code = (await codes.Request()).Code!;
        string[] wrongs = ["", "12345", "not a code", new string('1', 10_000)];
        foreach (var wrong in wrongs)
        {
            Assert.Equal(CodeOutcome.Wrong, await codes.Redeem(wrong));
        }

        Assert.Equal(CodeOutcome.TooManyTries, await codes.Redeem(Other(code)));
        Assert.Equal(CodeOutcome.TooManyTries, await codes.Redeem(code));
        silo.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(CodeOutcome.Accepted, await codes.Redeem((await codes.Request()).Code!));
    }

    [Fact]
    public async Task The_fifth_try_may_be_the_right_one()
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        var code = (await codes.Request()).Code!;
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(CodeOutcome.Wrong, await codes.Redeem(Other(code)));
        }

        Assert.Equal(CodeOutcome.Accepted, await codes.Redeem(code));
    }

    [Fact]
    public async Task A_code_is_good_for_five_minutes()
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        var code = (await codes.Request()).Code!;
        silo.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(CodeOutcome.Wrong, await codes.Redeem(Other(code)));
        silo.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(CodeOutcome.Expired, await codes.Redeem(code));
    }

    [Fact]
    public async Task A_second_code_may_be_had_after_a_minute_and_ends_the_first()
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        var first = (await codes.Request()).Code!;
        silo.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(
            new CodeRequest(null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(241)), await codes.Request());
        silo.Time.Advance(TimeSpan.FromSeconds(1));

        var second = (await codes.Request()).Code!;

        Assert.Equal(first == second ? CodeOutcome.Accepted : CodeOutcome.Wrong, await codes.Redeem(first));
        Assert.Equal(first == second ? CodeOutcome.Expired : CodeOutcome.Accepted, await codes.Redeem(second));
    }

    [Fact]
    public async Task A_used_code_does_not_shorten_the_pause()
    {
        await using var silo = await TestSilo.Start();
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        await codes.Redeem((await codes.Request()).Code!);

        Assert.Equal(new CodeRequest(null, TimeSpan.FromSeconds(60), TimeSpan.Zero), await codes.Request());
    }

    [Fact]
    public async Task Ten_codes_may_be_had_in_a_day_of_Shanghai()
    {
        await using var silo = await TestSilo.Start(time: new ManualTimeProvider(Noon));
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        for (var i = 0; i < 9; i++)
        {
            Assert.Equal(TimeSpan.FromSeconds(60), (await codes.Request()).RetryAfter);
            silo.Time.Advance(TimeSpan.FromMinutes(10));
        }

        var tenth = await codes.Request(); // At 13:30.
        Assert.NotNull(tenth.Code);
        Assert.Equal(TimeSpan.FromHours(10.5), tenth.RetryAfter);
        silo.Time.Advance(TimeSpan.FromHours(10.5) - TimeSpan.FromSeconds(1));
        Assert.Equal(new CodeRequest(null, TimeSpan.FromSeconds(1), TimeSpan.Zero), await codes.Request());
        silo.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(60), (await codes.Request()).RetryAfter);
    }

    [Fact]
    public async Task A_code_that_was_not_sent_counts_for_nothing()
    {
        await using var silo = await TestSilo.Start(time: new ManualTimeProvider(Noon));
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        for (var i = 0; i < 20; i++)
        {
            var code = (await codes.Request()).Code!;
            await codes.Withdraw();
            Assert.Equal(CodeOutcome.Expired, await codes.Redeem(code));
        }

        Assert.Equal(CodeOutcome.Accepted, await codes.Redeem((await codes.Request()).Code!));
    }

    [Fact]
    public async Task Midnight_does_not_shorten_the_pause()
    {
        await using var silo = await TestSilo.Start(
            time: new ManualTimeProvider(Noon + TimeSpan.FromHours(12) - TimeSpan.FromSeconds(10)));
        var codes = silo.Grain<ISmsCodeGrain>(Key);
        await codes.Request();
        silo.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(40), (await codes.Request()).RetryAfter);
    }

    [Fact]
    public async Task Code_tries_and_count_survive_a_restart()
    {
        var silo = await TestSilo.Start();
        var code = (await silo.Grain<ISmsCodeGrain>(Key).Request()).Code!;
        for (var i = 0; i < 4; i++)
        {
            await silo.Grain<ISmsCodeGrain>(Key).Redeem(Other(code));
        }

        await silo.DisposeAsync();
        await using var again = await TestSilo.Start(silo.Folder, silo.Time);
        var codes = again.Grain<ISmsCodeGrain>(Key);

        Assert.Null((await codes.Request()).Code);
        Assert.Equal(CodeOutcome.TooManyTries, await codes.Redeem(Other(code)));
        Assert.Equal(CodeOutcome.TooManyTries, await codes.Redeem(code));
    }

    [Fact]
    public async Task The_code_itself_is_not_stored()
    {
        await using var silo = await TestSilo.Start();
        var code = (await silo.Grain<ISmsCodeGrain>(Key).Request()).Code!;

        await using var connection = new SqliteConnection(silo.Folder.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT payload FROM grain_states";
        var payload = Assert.IsType<string>(await command.ExecuteScalarAsync());
        Assert.DoesNotContain($"\"{code}\"", payload, StringComparison.Ordinal);
        Assert.Contains("\"hash\":\"", payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mobiles_and_purposes_are_apart()
    {
        await using var silo = await TestSilo.Start();
        var code = (await silo.Grain<ISmsCodeGrain>(Key).Request()).Code!;

        Assert.Equal(CodeOutcome.Expired, await silo.Grain<ISmsCodeGrain>("sign-in/13812345678").Redeem(code));
        Assert.Equal(CodeOutcome.Expired, await silo.Grain<ISmsCodeGrain>("register/13912345678").Redeem(code));
        Assert.NotNull((await silo.Grain<ISmsCodeGrain>("sign-in/13812345678").Request()).Code);
    }

    [Fact]
    public async Task Nothing_stays_of_a_try_where_no_code_was_made()
    {
        await using var silo = await TestSilo.Start();

        Assert.Equal(CodeOutcome.Expired, await silo.Grain<ISmsCodeGrain>(Key).Redeem("123456"));

        await silo.Emptied("smscode");
    }

    private static string Other(string code) => code == "000000" ? "000001" : "000000";
}
