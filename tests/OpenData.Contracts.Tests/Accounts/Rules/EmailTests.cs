using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Contracts.Tests.Accounts.Rules;

public sealed class EmailTests
{
    [Theory]
    [InlineData("li@example.cn")]
    [InlineData("li.ming+data@mail.example.com.cn")]
    [InlineData("o'neil_1-2@example.org")]
    [InlineData("a@b.co")]
    [InlineData("user@xn--fiqs8s.xn--fiqs8s")]
    [InlineData("1234567@qq.com")]
    [InlineData("user@163.com")]
    public void Addresses_are_valid(string address) => Assert.True(Email.IsValid(address));

    [Theory]
    [InlineData("")]
    [InlineData("li")]
    [InlineData("@example.cn")]
    [InlineData("li@")]
    [InlineData("li@example")]
    [InlineData("li@@example.cn")]
    [InlineData("li@example..cn")]
    [InlineData(".li@example.cn")]
    [InlineData("li.@example.cn")]
    [InlineData("l..i@example.cn")]
    [InlineData("li@-example.cn")]
    [InlineData("li@example-.cn")]
    [InlineData("li@example.cn.")]
    [InlineData("li@[127.0.0.1]")]
    [InlineData("li@127.0.0.1")]
    [InlineData("\"li ming\"@example.cn")]
    [InlineData("Li <li@example.cn>")]
    [InlineData("<li@example.cn>")]
    [InlineData("li@example.cn, wang@example.cn")]
    [InlineData("li@example.cn;wang@example.cn")]
    [InlineData("li@example.cn\r\nBcc: all@example.cn")]
    [InlineData("li\n@example.cn")]
    [InlineData(" li@example.cn")]
    [InlineData("li@example.cn ")]
    [InlineData("li(comment)@example.cn")]
    [InlineData("李@example.cn")]
    [InlineData("li@例子.中国")]
    [InlineData("<script>@example.cn")]
    public void Anything_else_is_not(string address) => Assert.False(Email.IsValid(address));

    [Fact]
    public void Lengths_are_limited()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 61), 3)) + ".cn"; // 188
        Assert.True(Email.IsValid($"{new string('n', 64)}@{domain}")); // 253
        Assert.False(Email.IsValid($"{new string('n', 65)}@{domain}"));
        Assert.False(Email.IsValid($"{new string('n', 64)}@dd.{domain}")); // 256
        Assert.False(Email.IsValid($"n@{new string('d', 64)}.cn"));
    }

    [Theory]
    [InlineData("li@example.cn", "l***@example.cn")]
    [InlineData("l@example.cn", "l***@example.cn")]
    [InlineData("@example.cn", "***********")]
    [InlineData("li", "**")]
    public void The_name_is_hidden(string address, string shown) => Assert.Equal(shown, Email.Mask(address));
}
