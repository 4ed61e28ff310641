using System.Globalization;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke.Documents;

/// <summary>Beside the resources of <see cref="SampleCatalogue"/> two of the same rows, one open to all and one on conditions, with
/// columns of every type and names that cannot stand in a tag; and a long table.</summary>
internal static class KindsCatalogue
{
    public const int RowCount = 30;

    public const int LongRowCount = 20_000;

    private const string Items =
        """
        [{"name":"代码","code":"dm","type":"字符型C","length":6,"codeList":"GB/T 2260"},{"name":"名称","code":"MC_1","type":"字符型C"},{"name":"数量","code":"sl","type":"整型I"},{"name":"面积","code":"mj","type":"数值型N"},{"name":"日期","code":"rq","type":"日期型D"},{"name":"2 甲&乙"}]
        """;

    public static string Open => SampleCatalogue.KeyOf("kinds-open");

    public static string Conditional => SampleCatalogue.KeyOf("kinds-conditional");

    public static string Long => SampleCatalogue.KeyOf("long");

    public static string Write(string folder)
    {
        SampleCatalogue.Write(folder);
        File.WriteAllLines(Path.Combine(folder, "tables", "kinds.csv"), Rows());
        File.WriteAllLines(
            Path.Combine(folder, "tables", "long.csv"),
            Enumerable.Range(0, LongRowCount).Select(i => string.Create(CultureInfo.InvariantCulture, $"行{i},{i}")).Prepend("名称,数量"));
        File.AppendAllLines(Path.Combine(folder, "catalog.jsonl"),
        [
            Line("kinds-open", "各种列", "无条件开放", "tables/kinds.csv", Items),
            Line("kinds-conditional", "各种列（有条件）", "有条件开放", "tables/kinds.csv", Items),
            Line("long", "长表", "无条件开放", "tables/long.csv", """[{"name":"名称","code":"mc"},{"name":"数量","code":"sl","type":"整型I"}]"""),
        ]);
        return folder;
    }

    private static string Line(string id, string title, string openAttr, string table, string items) =>
        $$"""{"id":"{{id}}","title":"{{title}}","abstract":"一行一列都要有。","org":"数据局","category":"数据接口","openAttr":"{{openAttr}}","format":["csv","api"],"updateDate":"2026-02-01","table":"{{table}}","items":{{items}}}""";

    // The first row is empty but for the code; others have what is hard to write in JSON or in XML.
    private static IEnumerable<string> Rows()
    {
        yield return "代码,名称,数量,面积,日期,2 甲&乙";
        yield return "310101,,,,,";
        yield return $"310104,\"<b>\"\"站\"\"</b>'&]]>\n第二行\",{long.MinValue},-0.5,0001-01-01,\"\t\"";
        yield return $"110101,😀\u0001\uFFFE,{long.MaxValue},1e300,9999-12-31,true";
        for (var i = 3; i < RowCount; i++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"310101,名{i},{i},{i}.25,2026-01-{i + 1:00},{i}");
        }
    }
}
