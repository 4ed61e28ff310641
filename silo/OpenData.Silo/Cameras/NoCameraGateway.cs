using OpenData.Contracts.Cameras;

namespace OpenData.Silo.Cameras;

/// <summary>Says which option is missing.</summary>
internal sealed class NoCameraGateway : ICameraPreviews
{
    /// <inheritdoc/>
    public Task<Uri?> Find(CameraQuestion question, CancellationToken cancellationToken) => throw new CameraUnavailableException(
        "No gateway for cameras is set: start with --camera-gateway and --camera-key-file.")
    {
        IsNotSet = true,
    };
}
