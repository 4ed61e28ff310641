namespace OpenData.Silo.Tls;

/// <summary>How the silo serves HTTPS, and by which names it may be asked.</summary>
internal sealed record TlsSettings
{
    /// <summary>The file with the certificate and those between it and its issuer: PEM, or PKCS #12 with the key in it; null
    /// for HTTP alone.</summary>
    public string? Certificate { get; init; }

    /// <summary>The file with the key, PEM; null where the certificate's file holds it.</summary>
    public string? Key { get; init; }

    /// <summary>What the key is encrypted with; null for nothing.</summary>
    public string? Password { get; init; }

    /// <summary>How long browsers that came by HTTPS are to come by nothing else.</summary>
    public TimeSpan Hsts { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Whether who comes by HTTP is sent to HTTPS.</summary>
    public bool Redirects { get; init; }

    /// <summary>The names that requests may ask for, <c>*.example.cn</c> for all below one; empty for any.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];
}
