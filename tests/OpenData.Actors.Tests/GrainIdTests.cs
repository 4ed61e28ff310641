using Orleans.Runtime;

namespace OpenData.Actors.Tests;

public sealed class GrainIdTests
{
    [Fact]
    public void The_text_form_is_type_slash_key_and_reads_back()
    {
        var id = GrainId.Create("dataset", "上海/街镇");

        Assert.Equal("dataset/上海/街镇", id.ToString());
        Assert.Equal(id, GrainId.Parse(id.ToString()));
        Assert.Equal("上海/街镇", id.Key.ToString());
        Assert.NotEqual(id, GrainId.Create("resource", "上海/街镇"));
        Assert.True(GrainId.Create("a", "z") < GrainId.Create("b", "a"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("dataset")]
    [InlineData("/key")]
    [InlineData("dataset/")]
    public void A_text_without_two_parts_is_no_id(string? text)
    {
        Assert.False(GrainId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => GrainId.Parse(text!));
    }

    [Fact]
    public void A_type_has_no_slash() => Assert.Throws<ArgumentException>(() => GrainId.Create("a/b", "c"));
}
