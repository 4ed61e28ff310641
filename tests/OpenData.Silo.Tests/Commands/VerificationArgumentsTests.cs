using System.CommandLine;
using OpenData.Silo.Commands;
using OpenData.Silo.Tests.Portal;
using OpenData.Silo.Verification;

namespace OpenData.Silo.Tests.Commands;

public sealed class VerificationArgumentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_options_operators_decide() => Assert.Equal(new RealNameSettings(), Read());

    [Theory]
    [InlineData("https://names.example.cn/check")]
    [InlineData("http://127.0.0.1:9000/check")]
    public void The_gateway_is_read_and_its_key_comes_from_a_file(string address)
    {
        var settings = Read("--realname-gateway", address, "--realname-key-file", KeyFile("the-portals-key\n"));
        Assert.Equal(new RealNameSettings { Gateway = new Uri(address), Key = "the-portals-key" }, settings);
        Assert.DoesNotContain("the-", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names.example.cn")]
    [InlineData("http://names.example.cn/check")]
    [InlineData("https://user:secret@names.example.cn/")]
    [InlineData("https://names.example.cn/check?key=secret")]
    public void A_gateway_is_an_address_by_https_without_secrets(string address) => Assert.Contains(
        "--realname-gateway",
        Refused("--realname-gateway", address, "--realname-key-file", KeyFile("the-portals-key")),
        StringComparison.Ordinal);

    [Fact]
    public void Address_and_key_come_together()
    {
        Assert.Contains("--realname-key-file", Refused("--realname-gateway", "https://names.example.cn/check"), StringComparison.Ordinal);
        Assert.Contains("--realname-gateway", Refused("--realname-key-file", KeyFile("the-portals-key")), StringComparison.Ordinal);
        Assert.Contains("--realname-key-file", Refused("--realname-gateway", "https://names.example.cn/check", "--realname-key-file", KeyFile("short")), StringComparison.Ordinal);
    }

    private static RealNameSettings Read(params string[] arguments)
    {
        var verification = new VerificationArguments();
        var parsed = Parse(verification, arguments);
        Assert.Empty(parsed.Errors);
        return verification.Read(parsed);
    }

    private static string Refused(params string[] arguments)
    {
        var errors = Parse(new VerificationArguments(), arguments).Errors;
        Assert.NotEmpty(errors);
        return string.Join('\n', errors.Select(each => each.Message));
    }

    private static ParseResult Parse(VerificationArguments verification, string[] arguments)
    {
        var command = new RootCommand("test");
        foreach (var option in verification.Options)
        {
            command.Options.Add(option);
        }

        return command.Parse(arguments);
    }

    private string KeyFile(string content)
    {
        File.WriteAllText(_folder.PathOf("key"), content);
        return _folder.PathOf("key");
    }
}
