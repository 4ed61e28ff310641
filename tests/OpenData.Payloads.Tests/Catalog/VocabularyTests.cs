using OpenData.Payloads.Catalog;

namespace OpenData.Payloads.Tests.Catalog;

public class VocabularyTests
{
    [Fact]
    public void The_twelve_domains_are_the_portals_own()
    {
        Assert.Equal(
            [
                "经济建设", "资源环境", "教育科技", "道路交通", "社会发展", "公共安全", "文化休闲", "卫生健康", "民生服务",
                "城市建设", "信用服务", "机构团体",
            ],
            Vocabulary.Domains.Terms.Distinct().OrderBy(term => Array.IndexOf(
                [
                    "经济建设", "资源环境", "教育科技", "道路交通", "社会发展", "公共安全", "文化休闲", "卫生健康", "民生服务",
                    "城市建设", "信用服务", "机构团体",
                ],
                term)));
        Assert.Equal(["无条件开放", "有条件开放"], Vocabulary.OpenTypes.Terms);
    }

    [Theory]
    [InlineData("每年", "每年")]
    [InlineData("‘每年’", "每年")]
    [InlineData(" 每 年 ", "每年")]
    [InlineData("按年更新", "每年")]
    [InlineData("年", "每年")]
    [InlineData("季度", "每季度")]
    [InlineData("每天", "每日")]
    [InlineData("每两年", "每两年")]
    [InlineData("每３年", "每三年")]
    [InlineData("１次／年", "每年")]
    [InlineData("Monthly", "每月")]
    [InlineData("不定期更新", "不定期")]
    [InlineData("其它", "其他")]
    public void Update_frequencies_have_one_word(string value, string expected) =>
        Assert.Equal(expected, Vocabulary.UpdateFrequencies.Find(value));

    [Theory]
    [InlineData("市场监管", "经济建设")]
    [InlineData("生活服务", "民生服务")]
    [InlineData("财税金融|社会救助", "经济建设")]
    [InlineData("火星、交通运输", "道路交通")]
    [InlineData("农、林、牧、渔业", "经济建设")]
    [InlineData("【生态环境】", "资源环境")]
    [InlineData("水利旅游", "资源环境")]
    [InlineData("卫生健康", "卫生健康")]
    public void Domains_have_one_word(string value, string expected) =>
        Assert.Equal(expected, Vocabulary.Domains.Find(value));

    [Theory]
    [InlineData("火星事务")]
    [InlineData("其他")]
    [InlineData("")]
    [InlineData("军事")]
    public void What_has_no_domain_gets_none(string value) => Assert.Null(Vocabulary.Domains.Find(value));

    [Theory]
    [InlineData("ＣＳＶ", "csv")]
    [InlineData(".XLSX", "xlsx")]
    [InlineData("excel", "excel")]
    [InlineData("mysql", "database")]
    [InlineData("db数据库", "database")]
    [InlineData("http", "api")]
    [InlineData("link", "link")]
    public void Formats_have_one_word(string value, string expected) =>
        Assert.Equal(expected, Vocabulary.Formats.Find(value));

    [Theory]
    [InlineData("无条件共享")]
    [InlineData("实名注册用户可下载")]
    [InlineData("普通公开，简单注册用户可下载")]
    [InlineData("普通公开,简单注册用户可下载")]
    [InlineData("不予开放")]
    public void What_is_neither_open_type_is_left_out_on_purpose(string value)
    {
        Assert.Null(Vocabulary.OpenTypes.Find(value));
        Assert.True(Vocabulary.OpenTypes.IsLeftOut(value));
    }

    [Theory]
    [InlineData("暂无")]
    [InlineData(" 空 ")]
    [InlineData("无")]
    [InlineData("NULL")]
    [InlineData("$type")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("‘暂无’")]
    public void Placeholders_say_that_there_is_nothing(string value)
    {
        Assert.True(Vocabulary.IsPlaceholder(value));
        Assert.Null(Vocabulary.Domains.Find(value));
    }

    [Theory]
    [InlineData("字符型C", "Text")]
    [InlineData("整型I", "Integer")]
    [InlineData("数值型N", "Number")]
    [InlineData("日期型D", "Date")]
    [InlineData("VARCHAR", "Text")]
    [InlineData("bigint", "Integer")]
    public void Types_of_data_items_have_one_word(string value, string expected) =>
        Assert.Equal(expected, Vocabulary.ItemTypes.Find(value));

    [Fact]
    public void A_lone_surrogate_is_a_value_without_a_word() => Assert.Null(Vocabulary.Domains.Find("\ud800"));
}
