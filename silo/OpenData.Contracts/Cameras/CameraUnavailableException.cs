namespace OpenData.Contracts.Cameras;

/// <summary>Nothing is known of a camera at the moment. The message is for the log and has no secret; people outside are told
/// nothing of it.</summary>
public sealed class CameraUnavailableException : Exception
{
    /// <summary>A failure with its reason.</summary>
    public CameraUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Whether it is because the portal has no gateway.</summary>
    public bool IsNotSet { get; init; }
}
