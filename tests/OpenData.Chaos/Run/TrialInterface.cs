using System.Security.Cryptography;
using System.Text;

namespace OpenData.Chaos.Run;

/// <summary>The shipped catalogue of the silos that are broken: one interface with rows, to be called.</summary>
internal static class TrialInterface
{
    private const string Id = "trial-interface";

    public static string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id)))[..32];

    /// <summary>Writes it into a folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        File.WriteAllText(Path.Combine(folder, "tables", "rows.csv"), "代码,名称\n001,甲\n002,乙\n003,丙\n");
        File.WriteAllText(
            Path.Combine(folder, "catalog.jsonl"),
            $$"""{"id":"{{Id}}","title":"可调用的试验接口","org":"试验单位","category":"数据接口","table":"tables/rows.csv","items":[{"name":"代码","code":"dm","type":"字符型C"},{"name":"名称","code":"mc","type":"字符型C"}]}""" + "\n");
    }
}
