using System.Net;
using System.Net.Sockets;
using OpenData.Silo.Commands;

namespace OpenData.Silo.Tests.Commands;

public sealed class SiloAddressTests
{
    private static readonly IPAddress One = IPAddress.Parse("172.18.0.4");
    private static readonly IPAddress Other = IPAddress.Parse("10.0.0.4");

    [Theory]
    [InlineData("auto:11111", "172.18.0.4:11111")]
    [InlineData("127.0.0.1:11112", "127.0.0.1:11112")]
    [InlineData("[::1]:11113", "[::1]:11113")]
    public void Auto_is_the_only_address_and_others_are_what_is_written(string text, string expected)
    {
        var address = SiloAddress.Read(text, [One], out var problem);

        Assert.Null(problem);
        Assert.Equal(expected, address?.ToString());
    }

    [Fact]
    public void Auto_without_an_address_says_what_to_write()
    {
        Assert.Null(SiloAddress.Read("auto:11111", [], out var problem));

        Assert.Contains("this machine has 0", problem, StringComparison.Ordinal);
        Assert.Contains("--silo ADDRESS:11111", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Auto_among_several_addresses_names_them_all()
    {
        Assert.Null(SiloAddress.Read("auto:11111", [One, Other], out var problem));

        Assert.Contains("2 (172.18.0.4, 10.0.0.4)", problem, StringComparison.Ordinal);
        Assert.Contains("--silo ADDRESS:11111", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_of_this_machine_are_of_version_four_and_not_the_loopback() =>
        Assert.All(SiloAddress.OfThisMachine(), address =>
        {
            Assert.Equal(AddressFamily.InterNetwork, address.AddressFamily);
            Assert.False(IPAddress.IsLoopback(address));
        });
}
