namespace OpenData.Contracts.Cameras;

/// <summary>How a picture is sent; the standard names them in small letters.</summary>
public enum CameraProtocol
{
    /// <summary>RTSP, RFC 7826.</summary>
    Rtsp,

    /// <summary>RTMP.</summary>
    Rtmp,

    /// <summary>HLS over HTTP, RFC 8216.</summary>
    Hls,

    /// <summary>WebSocket, RFC 6455.</summary>
    Ws,
}
