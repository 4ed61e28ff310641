using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenData.Benchmarks.Invoke;

/// <summary>The table that is called: as many rows as wanted, each of 8 columns and about 200 bytes of JSON, the same for the same
/// seed. Every thousandth row is of the same class.</summary>
internal sealed class BenchTable(int rows, int seed)
{
    public const int Classes = 1_000;

    public const string Title = "测试道路停车场";

    public static readonly string[] Codes = ["tccbh", "tccmc", "ssq", "dz", "bws", "jd", "rq", "lb"];

    private static readonly string[] Districts = ["黄浦区", "徐汇区", "长宁区", "静安区", "普陀区", "虹口区", "杨浦区", "浦东新区"];

    public int Count => rows;

    /// <summary>Row after row, each a text, a <see cref="long"/> or a <see cref="double"/> for each column.</summary>
    public IEnumerable<object[]> Rows()
    {
        var random = new Random(seed);
        for (var i = 0; i < rows; i++)
        {
            var district = Districts[random.Next(Districts.Length)];
            yield return
            [
                string.Create(CultureInfo.InvariantCulture, $"TC{i:0000000}"),
                $"{district}{random.Next(1, 999)}号公共停车场",
                district,
                $"{district}中山路{random.Next(1, 2000)}弄{random.Next(1, 90)}号",
                (long)random.Next(5, 800),
                Math.Round(121 + random.NextDouble(), 6),
                new DateOnly(2020, 1, 1).AddDays(random.Next(2000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"L{i % Classes:000}"),
            ];
        }
    }

    /// <summary>Writes a catalogue of this table alone.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        string[] names = ["编号", "名称", "所属区", "地址", "泊位数", "经度", "日期", "类别"];
        string[] types = ["字符型C", "字符型C", "字符型C", "字符型C", "整型I", "数值型N", "日期型D", "字符型C"];
        var items = names.Select((name, i) => new { name, code = Codes[i], type = types[i] });
        File.WriteAllText(Path.Combine(folder, "catalog.jsonl"), JsonSerializer.Serialize(new
        {
            id = "bench",
            title = Title,
            org = "交通委",
            openAttr = "无条件开放",
            category = "数据接口",
            table = "rows.csv",
            items,
        }));
        using var csv = new StreamWriter(Path.Combine(folder, "rows.csv"), append: false, new UTF8Encoding(false));
        csv.Write(string.Join(',', names) + "\n");
        foreach (var row in Rows())
        {
            csv.Write(string.Join(',', row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))) + "\n");
        }
    }
}
