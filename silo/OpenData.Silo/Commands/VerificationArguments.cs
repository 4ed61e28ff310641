using System.CommandLine;
using OpenData.Silo.Verification;

namespace OpenData.Silo.Commands;

/// <summary>The options for asking about real names.</summary>
internal sealed class VerificationArguments
{
    private readonly GatewayArguments _gateway = new(
        "realname", "The address of the gateway that knows names and identity numbers; without it operators decide.");

    public IReadOnlyList<Option> Options => _gateway.Options;

    /// <summary>The settings of a command line without errors.</summary>
    public RealNameSettings Read(ParseResult parsed) => new() { Gateway = _gateway.Address(parsed), Key = _gateway.Key(parsed) };
}
