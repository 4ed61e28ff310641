using System.Globalization;
using System.Text;

namespace OpenData.Silo.Tests.Invoke;

/// <summary>Requests made of what callers send, of what they should not, and of both; the same for the same seed.</summary>
/// <param name="seed">Of the requests.</param>
/// <param name="resources">What may stand in an address for a resource.</param>
/// <param name="credentials">Parameters that say who calls, good and bad.</param>
internal sealed class InvokeFuzz(int seed, string[] resources, (string Name, string Value)[] credentials)
{
    private static readonly string[] Addresses =
    [
        "/api/invoke/{0}", "/interface/{0}/1", "/interface/{0}/2", "/interface/{0}/{1}", "/interfaces/cata_{0}/get_total.do",
        "/interfaces/cata_{0}/get_data.do", "/jdop_front/interfaces/cata_{0}/get_dataupdate_date.do", "/openapi/v1/{0}",
        "/openapi/v1/{0}-{1}", "/openapi/v1/{0}-1", "/openapi/v1/{0}/codes", "/openapi/v1/codes",
    ];

    private static readonly string[] Columns = ["代码", "dm", "名称", "mc", "区县", "qx", "客流", "kl", "秘密", "mm", "rowid", "id", "c0"];

    private static readonly string[] Operators = ["", "", "", "__gt", "__gte", "__lt", "__lte", "__contains", "__in", "__like", "__", "__gt__gt"];

    private static readonly string[] Others =
        ["pageNum", "page", "pageSize", "offset", "limit", "sort", "fields", "after", "format", "list", "token", "authToken", "appsecret", ""];

    private static readonly string[] Texts =
    [
        "", "0", "1", "2", "-1", "20", "200", "5000", "1e9", "NaN", "1.5", "99999999999999999999", "徐汇区", "黄浦区", "001", "站点",
        "' OR '1'='1", "1; DROP TABLE rows; --", "\") OR 1=1 --", "?1", "@p0", "%", "_", "*", "c0", "rowid", "NULL", "xml", "json", "{0}",
        "(20260101000000,20260201000000]", "[20260101000000,]", "[20260201000000, 1767225600)", "20260101000000", "1767225600", "310101", "<a>", "]]>", "\0", "\u2028", "\uFFFE", "\uD83D\uDE00", "a\r\nX: 1",
    ];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "application/xml"), ("Accept", "application/json;q=0.1, */*"), ("Accept", "text/html"), ("Accept", ";;q=,"),
        ("Accept-Language", "en"), ("X-App-Code", "3b241101-e2bb-4255-8caf-4136c566a962"), ("X-App-Code", "'--"), ("token", "guess"),
        ("X-App-Secret", "guess"), ("X-Access-Key", "' OR 1=1"), ("X-Signature", "00"), ("X-App-Id", "x"), ("X-Online-Test", "token/1"),
        ("Authorization", "Bearer"), ("Authorization", "Bearer odb_x"), ("Authorization", "Basic YTpi"), ("Cookie", "opendata_session=1"),
    ];

    private readonly Random _random = new(seed);

    public HttpRequestMessage Next()
    {
        var address = string.Format(
            CultureInfo.InvariantCulture, Pick(Addresses), _random.Next(8) == 0 ? Uri.EscapeDataString(Text().Replace("\0", "x", StringComparison.Ordinal)) : Pick(resources), _random.Next(-1, 5));
        var pairs = new List<(string Name, string Value)>();
        for (var i = _random.Next(6); i > 0; i--)
        {
            pairs.Add((Name(), Value()));
        }

        if (_random.Next(8) != 0)
        {
            pairs.Insert(_random.Next(pairs.Count + 1), Pick(credentials));
        }

        var request = Request(address, pairs);
        while (_random.Next(4) == 0)
        {
            var (name, value) = Pick(Headers);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private HttpRequestMessage Request(string address, List<(string Name, string Value)> pairs)
    {
        var query = string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));
        return _random.Next(6) switch
        {
            0 => new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new StringContent(query, Encoding.UTF8, "application/x-www-form-urlencoded"),
            },
            1 => new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new StringContent(Json(pairs), Encoding.UTF8, "application/json"),
            },
            2 when _random.Next(4) == 0 => new HttpRequestMessage(HttpMethod.Get, $"{address}?{Torn(query)}"),
            _ => new HttpRequestMessage(HttpMethod.Get, $"{address}?{query}"),
        };
    }

    private string Name() => _random.Next(5) switch
    {
        0 => Text(),
        1 => Pick(Others),
        _ => Pick(Columns) + Pick(Operators),
    };

    private string Value() => _random.Next(3) switch
    {
        0 => string.Join(',', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => (_random.Next(2) == 0 ? "-" : "") + Pick(Columns))),
        1 => _random.Next(-2, 300).ToString(CultureInfo.InvariantCulture),
        _ => Text(),
    };

    private string Text() => _random.Next(12) == 0 ? new string(Pick(Texts).FirstOrDefault('x'), _random.Next(3000)) : Pick(Texts);

    private string Json(List<(string Name, string Value)> pairs) => "{" + string.Join(',', pairs.Select(pair =>
        System.Text.Json.JsonSerializer.Serialize(pair.Name) + ":" + _random.Next(4) switch
        {
            0 => _random.Next(100).ToString(CultureInfo.InvariantCulture),
            1 => "[" + System.Text.Json.JsonSerializer.Serialize(pair.Value) + ",1]",
            2 => Pick(["null", "true", "{}", "1e400", "\"\\ud800\""]),
            _ => System.Text.Json.JsonSerializer.Serialize(pair.Value),
        })) + (_random.Next(20) == 0 ? "" : "}");

    // Without its encoding here and there, as a careless client sends it.
    private string Torn(string query) => query.Length == 0 ? "%" : query.Remove(_random.Next(query.Length), 1) + Pick(["%", "&&", "=", "%zz", "+"]);

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
