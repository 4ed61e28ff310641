using OpenData.Payloads.CodeLists;

namespace OpenData.Payloads.Tests.CodeLists;

public class KnownCodeListsTests
{
    [Theory]
    [InlineData("31", true)]
    [InlineData("310000", true)]
    [InlineData("3101", true)]
    [InlineData("310100", true)]
    [InlineData("310101", true)]
    [InlineData("441900", true)]
    [InlineData("820000", true)]
    [InlineData("71", true)]
    [InlineData("310", false)]
    [InlineData("31010", false)]
    [InlineData("310199", false)]
    [InlineData("990000", false)]
    [InlineData("310101002", false)]
    [InlineData("３１", false)]
    [InlineData(" 31", false)]
    [InlineData("", false)]
    public void An_area_is_known_by_two_four_or_six_digits(string code, bool isKnown) =>
        Assert.Equal(isKnown, KnownCodeLists.Areas.Has(code));

    [Fact]
    public void Areas_are_the_provinces_and_the_shipped_counties_in_order()
    {
        var codes = KnownCodeLists.Areas.Entries.Select(entry => entry.Code).ToArray();
        var counties = File.ReadLines(Demo.Table("county-divisions.csv")).Skip(1).Select(line => line[..6]).ToArray();

        Assert.Equal(34 + counties.Length, codes.Length);
        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
        Assert.Subset(codes.ToHashSet(), counties.ToHashSet());
        Assert.Contains(new CodeEntry("310000", "上海市"), KnownCodeLists.Areas.Entries);
        Assert.Contains(new CodeEntry("110101", "东城区"), KnownCodeLists.Areas.Entries);
        Assert.All(counties, county => Assert.True(KnownCodeLists.Areas.Has(county[..2]), county));
    }

    [Fact]
    public void Industries_are_the_shipped_classification_with_names_that_have_commas()
    {
        var list = KnownCodeLists.Industries;

        Assert.Equal(1971, list.Entries.Count);
        Assert.Equal(1971, list.Entries.Select(entry => entry.Code).Distinct().Count());
        Assert.True(list.Has("A") && list.Has("011") && !list.Has("a"));
        Assert.All(list.Entries, entry => Assert.NotEqual("", entry.Name));
    }

    [Fact]
    public void A_list_is_found_by_its_name_alone()
    {
        Assert.Same(KnownCodeLists.Areas, KnownCodeLists.Find("GB/T 2260"));
        Assert.Same(KnownCodeLists.Industries, KnownCodeLists.Find("GB/T 4754-2017"));
        Assert.Null(KnownCodeLists.Find("GB/T 4754"));
        Assert.Null(KnownCodeLists.Find("gb/t 2260"));
    }

    [Fact]
    public async Task Every_code_of_a_shipped_column_is_in_the_list_that_the_column_names()
    {
        var checkedColumns = 0;
        foreach (var line in (await Demo.Lines()).Where(line => line.Table is not null))
        {
            var rows = File.ReadLines(line.Table!.Resolve(Demo.Folder)).Select(row => row.Split(',')).ToArray();
            foreach (var column in line.Resource!.DataItems.Where(column => column.CodeList is not null))
            {
                var list = KnownCodeLists.Find(column.CodeList!)!;
                var place = Array.IndexOf(rows[0], column.Name);
                // Names may hold commas within quotes; codes stand at the ends of such rows.
                var cells = rows.Skip(1).Select(row => place == 0 ? row[0] : row[^(rows[0].Length - place)]);
                Assert.All(cells.Where(cell => cell.Length > 0), cell => Assert.True(list.Has(cell), $"{column.Name} {cell}"));
                checkedColumns++;
            }
        }

        Assert.Equal(4, checkedColumns);
    }
}
