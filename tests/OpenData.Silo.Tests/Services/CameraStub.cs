using OpenData.Contracts.Cameras;

namespace OpenData.Silo.Tests.Services;

/// <summary>Knows what the test says.</summary>
internal sealed class CameraStub : ICameraPreviews
{
    public CameraQuestion? Asked { get; private set; }

    public Func<Uri?> Answer { get; set; } = () => new Uri("rtsp://10.0.0.1:554/openUrl/a");

    public Task<Uri?> Find(CameraQuestion question, CancellationToken cancellationToken)
    {
        Asked = question;
        return Task.FromResult(Answer());
    }
}
