namespace OpenData.Contracts.Verification;

/// <summary>What the documents of an organisation are.</summary>
public enum CertificateKind
{
    /// <summary>The business licence (营业执照).</summary>
    BusinessLicense,

    /// <summary>Another certificate, such as that of an institution or a social organisation.</summary>
    Other,
}
