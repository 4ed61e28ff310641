namespace OpenData.Contracts.Blobs;

/// <summary>Where files are that never change, by address. The address stands for the content, whoever makes it.</summary>
public interface IBlobStore
{
    /// <summary>Stores a file; one that has the address already stays. Another reader sees all of it or nothing.</summary>
    /// <param name="address">64 lower-case hex digits.</param>
    /// <param name="content">The file, read to its end.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    Task Put(string address, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Writes a file to <paramref name="target"/> as it was stored.</summary>
    /// <returns>False where none has the address; nothing is written then.</returns>
    /// <exception cref="InvalidDataException">The file is damaged; what was written is of no use.</exception>
    Task<bool> Fetch(string address, Stream target, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file; nothing happens where none has the address. For files that one owner has.</summary>
    Task Delete(string address, CancellationToken cancellationToken = default);
}
