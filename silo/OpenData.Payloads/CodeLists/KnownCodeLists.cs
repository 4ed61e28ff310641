using System.Globalization;
using System.Reflection;
using CsvHelper;

namespace OpenData.Payloads.CodeLists;

/// <summary>The lists of codes that ship with the product. Those of areas and of industries are files of the shipped catalogue,
/// embedded; its README says where they come from.</summary>
public static class KnownCodeLists
{
    /// <summary>The name of <see cref="Areas"/>.</summary>
    public const string AreasName = "GB/T 2260";

    /// <summary>The name of <see cref="Industries"/>.</summary>
    public const string IndustriesName = "GB/T 4754-2017";

    private static readonly Lazy<CodeList> AreaList = new(MakeAreas);

    private static readonly Lazy<CodeList> IndustryList = new(() => new CodeList(
        IndustriesName, "国民经济行业分类", "GB/T 4754-2017", Read("industry-classification-gbt4754-2017.csv"), []));

    /// <summary>
    /// 中华人民共和国行政区划代码. Entries are provinces and counties by six digits. A province is known by two digits and a
    /// city by four as well, or by these and zeros; cities are those that counties belong to, and have no names here.
    /// </summary>
    public static CodeList Areas => AreaList.Value;

    /// <summary>国民经济行业分类: sections by a letter, divisions, groups and classes by two, three and four digits.</summary>
    public static CodeList Industries => IndustryList.Value;

    /// <summary>The list of a name, or null; case and white space count.</summary>
    public static CodeList? Find(string name) => name switch
    {
        AreasName => Areas,
        IndustriesName => Industries,
        _ => null,
    };

    private static CodeList MakeAreas()
    {
        var counties = Read("county-divisions.csv");
        var provinces = Read("provinces.csv");
        string[] cities = [.. counties.Select(county => county.Code[..4]).Distinct()];
        return new CodeList(
            AreasName,
            "中华人民共和国行政区划代码",
            "GB/T 2260（省级）；modood/Administrative-divisions-of-China（县级，WTFPL）",
            [.. counties.Concat(provinces).OrderBy(entry => entry.Code, StringComparer.Ordinal)],
            [.. cities, .. cities.Select(city => city + "00"), .. provinces.Select(province => province.Code[..2])]);
    }

    // The first two columns are code and name.
    private static List<CodeEntry> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CodeLists.{file}")
            ?? throw new InvalidOperationException($"The list {file} is not embedded.");
        using var csv = new CsvParser(new StreamReader(stream), CultureInfo.InvariantCulture);
        var entries = new List<CodeEntry>();
        csv.Read();
        while (csv.Read())
        {
            entries.Add(new CodeEntry(csv[0], csv[1]));
        }

        return entries;
    }
}
