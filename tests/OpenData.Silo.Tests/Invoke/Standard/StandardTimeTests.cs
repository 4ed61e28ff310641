using System.Globalization;
using System.Net;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Tests.Invoke.Standard;

/// <summary>服务请求参数, c): spans of time as mathematics writes them, of columns of days and of moments.</summary>
public sealed class StandardTimeTests(StandardPortal standard) : IClassFixture<StandardPortal>
{
    private const string Form = "yyyyMMddHHmmss";

    [Theory]
    [InlineData("[20260103000000,20260105000000]", "002 003 004")]
    [InlineData("[20260103000000,20260105000000)", "002 003")]
    [InlineData("(20260103000000,20260105000000]", "003 004")]
    [InlineData("(20260103000000,20260105000000)", "003")]
    [InlineData("[ 20260103235959 , 20260105000001 ]", "002 003 004")]
    [InlineData("(20260103235959, 20260105000001)", "003")]
    [InlineData("[20260103080000, 20260103200000]", "002")]
    [InlineData("(20260103080000, 20260103200000]", "")]
    [InlineData("[1767369600,1767455999]", "002")]
    [InlineData("[1767369599,20260103000000]", "001 002")]
    [InlineData("20260103235959", "002")]
    [InlineData("1767369600", "002")]
    [InlineData("2026-01-03", "002")]
    [InlineData("[20200101000000,20250101000000]", "")]
    public async Task Of_a_column_of_days_an_end_is_its_day_in_Beijing(string value, string numbers) =>
        Assert.Equal(numbers, (await standard.Call(("day", value), ("pageSize", "5"))).Numbers);

    [Theory]
    [InlineData("[20260103120000,20260105120000]", "002 003 004")]
    [InlineData("[20260103120000,20260105120000)", "002 003")]
    [InlineData("(20260103120000,20260105120000]", "003 004")]
    [InlineData("(20260103120000,20260105120000)", "003")]
    [InlineData("(20260103115959, 1767585601)", "002 003 004")]
    public async Task Of_a_column_of_moments_an_end_is_the_second(string value, string numbers) =>
        Assert.Equal(numbers, (await standard.Call(("reportedAt", value))).Numbers);

    [Theory]
    [InlineData("(1,2)")]
    [InlineData("20260103120000")]
    [InlineData("[a,b]")]
    public async Task Of_a_column_of_text_other_texts_are_texts(string value) =>
        Assert.Empty((await standard.Call(("reportedAt", value))).Rows);

    [Fact]
    public async Task Several_intervals_are_any_of_them_and_comparisons_take_moments()
    {
        var several = await standard.Call(
            ("day", "[20260103000000,20260104000000)"), ("day", "2026-01-09"), ("day", "(20260131000000,20260202000000)"));
        var after = await standard.Call(("day__gte", "20260228120000"), ("day__lt", "1772294400"), ("日期__lte", "2026-02-28"));

        Assert.Equal("002 008 031", several.Numbers);
        Assert.Equal("058", after.Numbers);
    }

    [Fact]
    public async Task Random_intervals_have_the_rows_of_a_model()
    {
        var random = new Random(20260301);
        for (var round = 0; round < 150; round++)
        {
            var ends = new[] { Random(random), Random(random) }.Order().ToArray();
            var (open, close) = ("[("[random.Next(2)], "])"[random.Next(2)]);
            var isDay = random.Next(2) == 0;
            var value = $"{open}{Written(random, ends[0])},{new string(' ', random.Next(2))}{Written(random, ends[1])}{close}";

            var answer = await standard.Call((isDay ? "day" : "reportedAt", value), ("pageSize", "200"));

            var (low, high) = (Of(ends[0], isDay), Of(ends[1], isDay));
            var expected = Enumerable.Range(0, StandardCatalogue.EventCount).Where(i =>
            {
                var cell = Of(StandardCatalogue.FirstDay.AddDays(i).ToDateTime(new TimeOnly(12, 0)), isDay);
                return (open == '[' ? cell >= low : cell > low) && (close == ']' ? cell <= high : cell < high);
            });
            Assert.Equal($"{value}: {string.Join(' ', expected.Select(StandardCatalogue.NumberOf))}", $"{value}: {answer.Numbers}");
        }
    }

    [Theory]
    [InlineData("day", "[20260103000000,]")]
    [InlineData("day", "[,20260103000000]")]
    [InlineData("day", "[20260103000000]")]
    [InlineData("day", "[20260103000000,20260105000000")]
    [InlineData("day", "20260103000000,20260105000000]")]
    [InlineData("day", "[20260103000000,20260105000000}")]
    [InlineData("day", "[2026-01-03,2026-01-05]")]
    [InlineData("day", "[20261301000000,20261401000000]")]
    [InlineData("day", "[20260103000000,20260105000000,20260106000000]")]
    [InlineData("day", "(")]
    [InlineData("day", "[]")]
    [InlineData("day", "20260103")]
    [InlineData("day", "1767369600000")]
    [InlineData("day", "-1767369600")]
    [InlineData("day", "２０２６０１０３００００００")]
    [InlineData("day", "2026-02-30")]
    [InlineData("day", "昨天")]
    [InlineData("day__gt", "20260103")]
    [InlineData("day__in", "2026-01-03,")]
    [InlineData("reportedAt", "[20261301000000,20261401000000]")]
    [InlineData("reportedAt", "[1767369600000,1767369600001]")]
    public async Task What_is_no_time_is_refused_and_named(string name, string value)
    {
        var answer = await standard.Call((name, value));

        Assert.Equal((HttpStatusCode.BadRequest, InvokeErrors.BadTime.Code), (answer.Status, answer.Code));
        Assert.StartsWith($"The parameter \"{name}\" has the value \"", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day")]
    [InlineData("reportedAt")]
    public async Task An_interval_that_begins_after_its_end_is_refused_and_an_empty_one_is_not(string name)
    {
        var reversed = await standard.Call((name, "[20260103120001,20260103120000]"));
        var empty = await standard.Call((name, "(20260103120000,20260103120000)"));

        Assert.Equal(InvokeErrors.ReversedInterval.Code, reversed.Code);
        Assert.Contains("[20260103120001,20260103120000]", reversed.Message, StringComparison.Ordinal);
        Assert.Empty(empty.Rows);
    }

    private static DateTime Random(Random random) =>
        StandardCatalogue.FirstDay.ToDateTime(default).AddDays(random.Next(-2, 62)).AddSeconds(
            random.Next(4) == 0 ? random.Next(2) * 43_200 : random.Next(86_400));

    private static string Written(Random random, DateTime moment) => random.Next(2) == 0
        ? moment.ToString(Form, CultureInfo.InvariantCulture)
        : ((moment - new DateTime(1970, 1, 1, 8, 0, 0)).Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);

    // A day, or a moment, as a number that grows with time.
    private static long Of(DateTime moment, bool isDay) => long.Parse(
        moment.ToString(isDay ? "yyyyMMdd" : Form, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
