using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke;

/// <summary>Conditions beyond equality, order, chosen fields, and pages after a row.</summary>
public sealed class ConditionTests(ServingPortal serving) : IClassFixture<ServingPortal>
{
    private readonly TestPortal _portal = serving.Portal;
    private readonly string _token = serving.Token;

    [Theory]
    [InlineData("kl__gt", "230", "024 025")]
    [InlineData("客流__gte", "240", "024 025")]
    [InlineData("kl__lt", "20.5", "001 002")]
    [InlineData("kl__lte", "10", "001")]
    [InlineData("dm__gt", "023", "024 025")]
    [InlineData("mc__contains", "点2", "002 020 021 022 023 024 025")]
    [InlineData("dm__in", "003,011,x,003", "003 011")]
    [InlineData("kl__in", "30, 40,50.0,x", "003 005")]
    [InlineData("kl__gt", "", "001 002 003 004 005 006 007 008 009 010")]
    public async Task Fields_are_compared(string name, string value, string codes)
    {
        var answer = await Call((name, value));

        Assert.Equal(codes, string.Join(' ', answer.Rows.Select(row => row.GetProperty("代码").GetString())));
    }

    [Theory]
    [InlineData("kl__gt", "many", 40010)]
    [InlineData("kl__contains", "1", 40010)]
    [InlineData("kl__like", "1", 40002)]
    [InlineData("__gt", "1", 40002)]
    [InlineData("没有__gt", "1", 40002)]
    [InlineData("sort", "没有", 40009)]
    [InlineData("sort", "dm,mc,qx,kl", 40008)]
    [InlineData("sort", "--dm,", 40009)]
    [InlineData("fields", "dm,没有", 40009)]
    [InlineData("after", "1", 40011)]
    [InlineData("after", "00000000ffffffffffffffff", 40011)]
    public async Task What_cannot_be_is_refused_with_its_code(string name, string value, int code)
    {
        var answer = await Call((name, value));

        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task More_values_than_a_list_may_have_are_refused()
    {
        var answer = await Call(("dm__in", string.Join(',', Enumerable.Range(0, 101))));

        Assert.Equal(InvokeErrors.TooManyValues.Code, answer.Code);
    }

    [Fact]
    public async Task Rows_are_sorted_and_fields_are_chosen()
    {
        var answer = await Call(("sort", "qx,-kl"), ("fields", "kl,区县"), ("page", "3"));

        Assert.Equal(
            ["""{"客流":250,"区县":"徐汇区"}""", """{"客流":230,"区县":"徐汇区"}""", """{"客流":210,"区县":"徐汇区"}"""],
            answer.Rows.Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task The_link_of_a_page_leads_to_the_next_until_the_end()
    {
        var codes = new List<string>();
        var query = $"sort=-kl&qx={Uri.EscapeDataString("徐汇区")}&page=5&pageNum=1&authToken={_token}";
        var pages = 0;
        while (true)
        {
            var answer = await _portal.InvokeRaw(SampleCatalogue.Stops, query);
            codes.AddRange(answer.Rows.Select(row => row.GetProperty("代码").GetString()!));
            pages++;
            if (!answer.Response.Headers.TryGetValues("Link", out var links))
            {
                break;
            }

            var link = links.Single();
            Assert.DoesNotContain(_token, link, StringComparison.Ordinal);
            Assert.EndsWith(">; rel=\"next\"", link, StringComparison.Ordinal);
            query = $"{link[2..link.IndexOf('>', StringComparison.Ordinal)]}&authToken={_token}";
        }

        // The one whose riders are not known comes last.
        Assert.Equal(["025", "023", "021", "019", "017", "015", "011", "009", "007", "005", "003", "001", "013"], codes);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task A_row_to_go_on_after_does_not_go_with_a_later_page()
    {
        var first = await Call(("page", "1"));
        var after = first.Response.Headers.GetValues("Link").Single().Split("after=")[1].Split('>')[0];

        Assert.Equal(InvokeErrors.AfterAndOffset.Code, (await Call(("after", after), ("pageNum", "2"))).Code);
    }

    [Fact]
    public async Task A_page_that_was_seen_before_is_the_same_and_counts()
    {
        var token = await _portal.Issue(10, token: "another-token-of-ten-calls-000000000000000");
        var bodies = new HashSet<string>();
        for (var i = 1; i <= 5; i++)
        {
            var answer = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", token), ("page", "7"), ("qx", "徐汇区"));
            Assert.Contains($"r={10 - i};", answer.RateLimit, StringComparison.Ordinal);
            bodies.Add(answer.Data.GetRawText());
        }

        var other = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", token), ("page", "7"), ("qx", "黄浦区"));

        Assert.Single(bodies);
        Assert.DoesNotContain(other.Data.GetRawText(), bodies);
    }

    private Task<Answer> Call(params (string Name, string Value)[] parameters) =>
        _portal.Invoke(SampleCatalogue.Stops, [("authToken", _token), .. parameters]);
}
