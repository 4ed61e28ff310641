using System.Net;
using OpenData.Contracts.Apps.Rules;

namespace OpenData.Contracts.Tests.Apps;

public sealed class NetworkListTests
{
    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9/32")]
    [InlineData(" 203.0.113.9/24 ", "203.0.113.0/24")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("2001:DB8::1", "2001:db8::1/128")]
    [InlineData("2001:db8:1:2::/47", "2001:db8::/47")]
    public void A_network_is_kept_in_one_form(string typed, string kept)
    {
        Assert.True(NetworkList.TryNormalize(typed, out var network));
        Assert.Equal(kept, network);
    }

    [Theory]
    [InlineData("")]
    [InlineData("203.0.113")]
    [InlineData("203.0.113.256")]
    [InlineData("0203.0.113.9")]
    [InlineData("203.0.113.9/33")]
    [InlineData("203.0.113.9/-1")]
    [InlineData("203.0.113.9/24/8")]
    [InlineData("3405803785")]
    [InlineData("2001:db8::1/129")]
    [InlineData("fe80::1%eth0")]
    [InlineData("::ffff:203.0.113.9")]
    [InlineData("example.cn")]
    public void What_is_no_network_is_refused(string typed) => Assert.False(NetworkList.TryNormalize(typed, out _));

    [Theory]
    [InlineData("203.0.113.200", true)]
    [InlineData("::ffff:203.0.113.200", true)]
    [InlineData("203.0.114.1", false)]
    [InlineData("2001:db8::5", true)]
    [InlineData("2001:db9::5", false)]
    public void Calls_come_from_a_network_or_they_do_not(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, NetworkList.Allows(["203.0.113.0/24", "2001:db8::/32"], IPAddress.Parse(address)));

    [Fact]
    public void An_empty_list_allows_any_and_a_list_no_unknown_address()
    {
        Assert.True(NetworkList.Allows([], null));
        Assert.False(NetworkList.Allows(["0.0.0.0/0"], null));
    }
}
