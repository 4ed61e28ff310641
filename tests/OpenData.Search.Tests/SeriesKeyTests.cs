using OpenData.Search.Collecting;

namespace OpenData.Search.Tests;

public sealed class SeriesKeyTests
{
    [Theory]
    [InlineData("绿化统计2015", "绿化统计2016")]
    [InlineData("2019年度行政处罚信息", "2020年行政处罚信息")]
    [InlineData("2023年第3季度空气质量", "2022年第1季度空气质量")]
    [InlineData("第3批次补贴名单", "第12批次补贴名单")]
    [InlineData("静安区加油站名录", "普陀区加油站名录")]
    public void Titles_that_differ_in_number_or_district_are_one_series(string one, string other) =>
        Assert.Equal(SeriesKey.Of(one), SeriesKey.Of(other));

    [Theory]
    [InlineData("2019年日常检查", "2019年常检查")]
    [InlineData("温度监测", "温监测")]
    [InlineData("绿化统计2015", "绿化统计名录2015")]
    public void Words_that_count_nothing_stay(string one, string other) =>
        Assert.NotEqual(SeriesKey.Of(one), SeriesKey.Of(other));
}
