namespace OpenData.Contracts.EventReports;

/// <summary>What a file of a report is by its content.</summary>
public enum MediaFormat
{
    /// <summary>JPEG, ITU-T T.81.</summary>
    Jpeg,

    /// <summary>PNG, ISO/IEC 15948.</summary>
    Png,

    /// <summary>MP4, ISO/IEC 14496-12.</summary>
    Mp4,

    /// <summary>MP3, ISO/IEC 11172-3.</summary>
    Mp3,

    /// <summary>WAVE in RIFF.</summary>
    Wav,

    /// <summary>AMR, RFC 4867.</summary>
    Amr,

    /// <summary>PDF, ISO 32000.</summary>
    Pdf,
}
