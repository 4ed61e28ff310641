using System.Globalization;
using System.Text;

namespace OpenData.Silo.Tests.Processes;

/// <summary>Catalogues of any size, the same on every run: about 1.2 kB a line, with words that vary as real ones do.</summary>
internal static class GeneratedCatalogue
{
    private static readonly string[] Districts =
        ["黄浦区", "徐汇区", "长宁区", "静安区", "普陀区", "虹口区", "杨浦区", "闵行区", "宝山区", "嘉定区", "浦东新区", "金山区"];

    private static readonly string[] Subjects =
        ["停车场", "公交站点", "公园绿地", "养老机构", "学校名录", "药店信息", "食品抽检", "空气质量", "水质监测", "建设项目", "企业信用", "行政许可", "文化场馆", "体育设施", "医疗机构", "志愿服务"];

    private static readonly string[] Units =
        ["交通委", "绿化市容局", "民政局", "教育局", "卫生健康委", "市场监管局", "生态环境局", "住房城乡建设局", "经济信息化委", "文化旅游局"];

    private static readonly string[] Domains =
        ["经济建设", "资源环境", "教育科技", "道路交通", "社会发展", "公共安全", "文化休闲", "卫生健康", "民生服务", "机构团体", "城市建设", "信用服务"];

    /// <summary>Writes lines 0 to <paramref name="count"/> − 1; each has an id of its own.</summary>
    public static void Write(string path, int count)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        for (var i = 0; i < count; i++)
        {
            writer.WriteLine(Line(i));
        }
    }

    public static string Line(int i, string title = "")
    {
        var district = Pick(Districts, i, 7);
        var subject = Pick(Subjects, i, 11);
        var unit = district + Pick(Units, i, 13);
        var name = title.Length > 0 ? title : string.Create(CultureInfo.InvariantCulture, $"{district}{subject}第{i}批");
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {"id":"generated-{{i}}","title":"{{name}}","abstract":"{{district}}{{subject}}的基本情况，由{{unit}}归集并按月整理，包括编号、名称、地址、联系电话、经纬度与更新时间；第{{i}}批共{{i % 977}}条，供{{Pick(Subjects, i, 17)}}、{{Pick(Subjects, i, 19)}}等应用参考。","org":"{{unit}}","domain":["{{Pick(Domains, i, 23)}}"],"openAttr":"{{(i % 5 == 0 ? "有条件开放" : "无条件开放")}}","category":"数据产品","updateFreq":"每月","format":["csv","xlsx"],"files":["{{subject}}{{i}}.csv"],"tags":["{{subject}}","{{district}}"],"keywords":["{{subject}}","名录"],"scenario":["{{subject}}查询"],"items":[{"name":"编号","code":"bh","type":"字符型C","length":32,"desc":"记录的唯一编号"},{"name":"{{subject}}名称","code":"mc","type":"字符型C","length":100,"desc":"全称"},{"name":"地址","code":"dz","type":"字符型C","length":200,"desc":"所在街道与门牌"},{"name":"所属区","code":"ssq","type":"字符型C","length":20,"desc":"行政区名称"},{"name":"经度","code":"jd","type":"数值型N","length":12,"desc":"度"},{"name":"纬度","code":"wd","type":"数值型N","length":12,"desc":"度"}],"publishDate":"{{2015 + (i % 10)}}-{{1 + (i % 12):00}}-{{1 + (i % 28):00}}","updateDate":"2025-{{1 + (i % 12):00}}-{{1 + (i % 28):00}}","views":{{i % 9973}},"downloads":{{i % 997}}}
            """);
    }

    private static string Pick(string[] words, int i, int step) => words[(i * (long)step + (i / words.Length)) % words.Length];
}
