using OpenData.Contracts.Apps.Rules;

namespace OpenData.Contracts.Tests.Apps;

public sealed class RedirectUriTests
{
    [Theory]
    [InlineData("https://app.example.cn/back")]
    [InlineData("https://app.example.cn:8443/back?from=portal")]
    [InlineData("http://127.0.0.1:4711/back")]
    [InlineData("http://localhost/back")]
    [InlineData("http://[::1]:4711/")]
    public void Addresses_over_https_or_on_the_own_machine_are_taken(string address) => Assert.True(RedirectUri.IsValid(address));

    [Theory]
    [InlineData("")]
    [InlineData("/back")]
    [InlineData("//app.example.cn/back")]
    [InlineData("http://app.example.cn/back")]
    [InlineData("https://app.example.cn/back#part")]
    [InlineData("https://user:word@app.example.cn/")]
    [InlineData("https://")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://app.example.cn/ back")]
    [InlineData("https://app.example.cn/\r\nSet-Cookie: a=b")]
    [InlineData("https://应用.example.cn/")]
    public void Others_are_refused(string address) => Assert.False(RedirectUri.IsValid(address));

    [Fact]
    public void An_address_has_at_most_300_characters()
    {
        var longest = "https://app.example.cn/".PadRight(RedirectUri.MaxLength, 'a');
        Assert.True(RedirectUri.IsValid(longest));
        Assert.False(RedirectUri.IsValid(longest + "a"));
    }
}
