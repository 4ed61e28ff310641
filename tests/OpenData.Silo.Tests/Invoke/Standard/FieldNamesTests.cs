using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Search;

namespace OpenData.Silo.Tests.Invoke.Standard;

/// <summary>返回结果内容: camelCase, and names of XML.</summary>
public sealed class FieldNamesTests
{
    private static readonly Lazy<Lexicon> Words = new(Lexicon.LoadDefault);

    [Theory]
    [InlineData("unit_name", "unitName")]
    [InlineData("JZDM", "jzdm")]
    [InlineData("dm", "dm")]
    [InlineData("unitName", "unitName")]
    [InlineData("UnitName", "unitName")]
    [InlineData("UNIT_NAME", "unitName")]
    [InlineData("XMLName", "xmlName")]
    [InlineData("nameXML", "nameXml")]
    [InlineData("gb2260Code", "gb2260Code")]
    [InlineData("line-2 name", "line2Name")]
    [InlineData("2020_total", "_2020Total")]
    [InlineData("_x", "x")]
    [InlineData("街镇代码", "jieZhenDaiMa")]
    [InlineData("GDP总量（亿元）", "gdpZongLiangYiYuan")]
    [InlineData("重庆", "chongQing")]
    [InlineData("（）", "field1")]
    [InlineData("😀", "field1")]
    [InlineData("<b>&\"", "b")]
    public void A_code_or_a_name_becomes_camelCase(string text, string name)
    {
        Assert.Equal(name, Names(new DataItem("某", text, null, null, ""))[0]);
        Assert.Equal(name, Names(new DataItem(text, null, null, null, ""))[0]);
    }

    [Fact]
    public void Names_are_unique_and_none_is_the_code_of_another_column()
    {
        var names = Names(
            new DataItem("甲", "unit_name", null, null, ""),
            new DataItem("乙", "unitName", null, null, ""),
            new DataItem("丙", "UNIT-NAME", null, null, ""),
            new DataItem("unitName2", null, null, null, ""),
            new DataItem("！", null, null, null, ""),
            new DataItem("？", null, null, null, ""));

        Assert.Equal(["unitName3", "unitName", "unitName4", "unitName2", "field5", "field6"], names);
    }

    [Fact]
    public void Whatever_columns_are_called_their_names_are_names_of_XML_and_unique()
    {
        var random = new Random(7);
        const string Letters = "abzAZ09_-. :<>&\"'\u0000\t中行重é１😀\uD800";
        for (var round = 0; round < 300; round++)
        {
            DataItem[] columns = [.. Enumerable.Range(0, 20)
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Letters[random.Next(Letters.Length)])))
                .Distinct()
                .Select(name => new DataItem(name, null, null, null, ""))];

            var names = Names(columns);

            Assert.Equal(columns.Length, names.Distinct().Count());
            Assert.All(names, name => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]*$", name));
            for (var i = 0; i < columns.Length; i++)
            {
                Assert.DoesNotContain(columns, other => other != columns[i] && other.Name == names[i]);
            }
        }
    }

    private static string[] Names(params DataItem[] columns)
    {
        var names = new FieldNames(columns, text => Words.Value.Reading(text));
        return [.. columns.Select(names.Of)];
    }
}
