using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenData.Silo.Tests.Portal;

/// <summary>A shipped folder as small as it can be: one resource with rows, one without, one with a hostile title.</summary>
internal static class SampleCatalogue
{
    public const int StopCount = 25;

    public const string HostileTitle = "</script><script>alert(1)</script>";

    /// <summary>A cell of <see cref="Stops"/> that is markup, quotes and Chinese at once.</summary>
    public const string HostileCell = "<b>\"站\"</b>'&";

    /// <summary>The resource with rows: code (text), name, district and riders (whole numbers, one of them empty).</summary>
    public static string Stops => KeyOf("stops");

    /// <summary>A resource that is only described.</summary>
    public static string Described => KeyOf("described");

    public static string Hostile => KeyOf("hostile");

    public static string KeyOf(string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32];

    public static string Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        File.WriteAllLines(Path.Combine(folder, "tables", "stops.csv"), StopRows());
        File.WriteAllLines(Path.Combine(folder, "catalog.jsonl"),
        [
            """
            {"id":"stops","title":"公交站点","abstract":"各区公交站点及客流。","org":"交通委","category":"数据接口","openAttr":"无条件开放","domain":["道路交通"],"format":["csv","api"],"updateDate":"2026-02-01","table":"tables/stops.csv","items":[{"name":"代码","code":"dm","type":"字符型C","length":3},{"name":"名称","code":"mc","type":"字符型C"},{"name":"区县","code":"qx","type":"字符型C"},{"name":"客流","code":"kl","type":"整型I"}]}
            """,
            """
            {"id":"described","title":"公园名录","abstract":"公园的名称与地址。","org":"绿化市容局","category":"数据产品","keywords":["公园"],"license":"CC BY 4.0","publishDate":"2025-05-06"}
            """,
            JsonSerializer.Serialize(new
            {
                id = "hostile", title = HostileTitle, org = "\"><img src=x>", @abstract = "<!-- </head> ' & \u2028",
            }),
        ]);
        return folder;
    }

    /// <summary>The resource of <see cref="WriteConditional"/>.</summary>
    public static string Conditional => KeyOf("conditional");

    /// <summary>Besides the others one that is open on conditions: code, name, and a field that nobody is entitled to.</summary>
    public static string WriteConditional(string folder)
    {
        Write(folder);
        File.WriteAllLines(
            Path.Combine(folder, "tables", "conditional.csv"),
            Enumerable.Range(1, StopCount).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i:000},户{i},{Secret}{i}"))
                .Prepend("代码,名称,秘密"));
        File.AppendAllLines(Path.Combine(folder, "catalog.jsonl"),
        [
            """
            {"id":"conditional","title":"用户名录","org":"交通委","category":"数据接口","openAttr":"有条件开放","table":"tables/conditional.csv","items":[{"name":"代码","code":"dm"},{"name":"名称","code":"mc"},{"name":"秘密","code":"mm"}]}
            """,
        ]);
        return folder;
    }

    /// <summary>What every cell of the field begins with that nobody is entitled to.</summary>
    public const string Secret = "机密SECRET";

    private static IEnumerable<string> StopRows()
    {
        yield return "代码,名称,区县,客流";
        for (var i = 1; i <= StopCount; i++)
        {
            var name = i == 12 ? "\"<b>\"\"站\"\"</b>'&\"" : $"站点{i.ToString(CultureInfo.InvariantCulture)}";
            var riders = i == 13 ? "" : (i * 10).ToString(CultureInfo.InvariantCulture);
            yield return string.Create(CultureInfo.InvariantCulture, $"{i:000},{name},{(i % 2 == 0 ? "黄浦区" : "徐汇区")},{riders}");
        }
    }
}
