using System.CommandLine;
using OpenData.Silo.Cameras;

namespace OpenData.Silo.Commands;

/// <summary>The options for asking where the pictures of cameras are.</summary>
internal sealed class CameraArguments
{
    private readonly GatewayArguments _gateway = new(
        "camera", "The address of the gateway that knows where the pictures of cameras are; without it the service is not offered.");

    public IReadOnlyList<Option> Options => _gateway.Options;

    /// <summary>The settings of a command line without errors.</summary>
    public CameraSettings Read(ParseResult parsed) => new() { Gateway = _gateway.Address(parsed), Key = _gateway.Key(parsed) };
}
