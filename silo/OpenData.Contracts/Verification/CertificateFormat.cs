namespace OpenData.Contracts.Verification;

/// <summary>What a document is by its content.</summary>
public enum CertificateFormat
{
    /// <summary>JPEG, ITU-T T.81.</summary>
    Jpeg,

    /// <summary>PNG, ISO/IEC 15948.</summary>
    Png,

    /// <summary>PDF, ISO 32000.</summary>
    Pdf,
}
