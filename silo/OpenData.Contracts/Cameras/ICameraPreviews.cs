namespace OpenData.Contracts.Cameras;

/// <summary>Knows where the picture of a camera can be seen.</summary>
public interface ICameraPreviews
{
    /// <summary>The address of a camera's picture, whose scheme fits the protocol; null for a camera that is not known.</summary>
    /// <exception cref="CameraUnavailableException">There is nobody to ask, or no answer that is of use.</exception>
    Task<Uri?> Find(CameraQuestion question, CancellationToken cancellationToken);
}
