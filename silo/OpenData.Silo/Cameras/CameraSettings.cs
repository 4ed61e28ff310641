namespace OpenData.Silo.Cameras;

/// <summary>Who is asked where the pictures of cameras are.</summary>
internal sealed record CameraSettings
{
    /// <summary>The address of the gateway; null when there is none, and the service is not offered.</summary>
    public Uri? Gateway { get; init; }

    /// <summary>The key that the gateway knows this portal by. Set with <see cref="Gateway"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"cameras by {Gateway?.Host ?? "nobody"}";
}
