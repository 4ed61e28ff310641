using System.Globalization;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke.Standard;

/// <summary>One resource with what the standard has words for: areas, days, moments, a column without a code, a hostile cell; and
/// one that declares two interfaces.</summary>
internal static class StandardCatalogue
{
    public const int EventCount = 60;

    /// <summary>The day of row <c>i</c> is this and <c>i</c> days more, from 0; the moment is noon of it.</summary>
    public static readonly DateOnly FirstDay = new(2026, 1, 1);

    public static readonly string[] Areas = ["310101", "310104", "110101"];

    public static string Events => SampleCatalogue.KeyOf("events");

    public static string Declared => SampleCatalogue.KeyOf("declared");

    public static string Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        File.WriteAllLines(Path.Combine(folder, "tables", "events.csv"), Rows());
        File.WriteAllLines(Path.Combine(folder, "catalog.jsonl"),
        [
            """
            {"id":"events","title":"城管事件","abstract":"事件。","org":"城管局","category":"数据接口","openAttr":"无条件开放","domain":["城建住房"],"format":["csv","api"],"updateDate":"2026-02-01","table":"tables/events.csv","items":[{"name":"编号","code":"EVENT_NO","type":"字符型C"},{"name":"区代码","code":"area_code","type":"字符型C","codeList":"GB/T 2260"},{"name":"日期","code":"day","type":"日期型D"},{"name":"时间","code":"reported_at","type":"字符型C"},{"name":"处理部门"},{"name":"数量","code":"count","type":"整型I"}]}
            """,
            """
            {"id":"declared","title":"城管事件两个接口","abstract":"事件。","org":"城管局","category":"数据接口","openAttr":"无条件开放","domain":["城建住房"],"format":["csv","api"],"updateDate":"2026-02-01","table":"tables/events.csv","items":[{"name":"编号","code":"EVENT_NO","type":"字符型C","codeList":"Q/CG 1"},{"name":"区代码","code":"area_code","type":"字符型C","codeList":"GB/T 2260"},{"name":"日期","code":"day","type":"日期型D"},{"name":"时间","code":"reported_at","type":"字符型C"},{"name":"处理部门"},{"name":"数量","code":"count","type":"整型I"}],"interfaces":[{"no":1,"name":"API-1","format":"json","params":["编号"],"returns":["编号"]},{"no":2,"name":"API-2","format":"json","params":["日期"],"returns":["区代码","日期"]}]}
            """,
        ]);
        return folder;
    }

    public static string NumberOf(int row) => row.ToString("000", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Rows()
    {
        yield return "编号,区代码,日期,时间,处理部门,数量";
        for (var i = 0; i < EventCount; i++)
        {
            var day = FirstDay.AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var office = i == 1 ? "\"<b>\"\"站\"\"</b>'&]]>\"" : $"部门{i % 4}";
            var count = i == 2 ? "" : i.ToString(CultureInfo.InvariantCulture);
            yield return $"{NumberOf(i)},{Areas[i % 3]},{day},{day} 12:00:00,{office},{count}";
        }
    }
}
