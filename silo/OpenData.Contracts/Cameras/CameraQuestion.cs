namespace OpenData.Contracts.Cameras;

/// <summary>Which picture is wanted (urban management, data interface specification, table A.2).</summary>
/// <param name="Camera">监控点编号.</param>
/// <param name="IsSubStream">Whether it is the smaller of both streams.</param>
/// <param name="Protocol">How it is sent.</param>
/// <param name="IsTcp">Whether over TCP; else over UDP.</param>
/// <param name="Expand">Such as <c>transcode=1&amp;streamform=rtp</c>; empty for none.</param>
public sealed record CameraQuestion(Guid Camera, bool IsSubStream, CameraProtocol Protocol, bool IsTcp, string Expand);
