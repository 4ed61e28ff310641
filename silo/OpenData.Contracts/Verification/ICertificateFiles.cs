namespace OpenData.Contracts.Verification;

/// <summary>Where the documents of organisations are, by address.</summary>
public interface ICertificateFiles
{
    /// <summary>What a file is by its content, read to its end; null if it is none of the formats, or not whole.</summary>
    /// <param name="content">From its start; it can seek.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<CertificateFormat?> FormatOf(Stream content, CancellationToken cancellationToken);

    /// <summary>Stores a file at an address that none has.</summary>
    /// <returns>SHA-256 of the content, hex.</returns>
    Task<string> Put(string address, Stream content, CancellationToken cancellationToken);

    /// <summary>Writes a file to <paramref name="target"/>; false where none has the address.</summary>
    Task<bool> Fetch(string address, Stream target, CancellationToken cancellationToken);

    /// <summary>Deletes a file; nothing happens where none has the address.</summary>
    Task Delete(string address, CancellationToken cancellationToken);
}
