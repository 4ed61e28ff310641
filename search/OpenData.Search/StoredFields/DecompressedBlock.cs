namespace OpenData.Search.StoredFields;

/// <summary>A block of stored texts as it was before compression.</summary>
/// <param name="Number">Which one of its file.</param>
/// <param name="Bytes">The documents.</param>
internal sealed record DecompressedBlock(int Number, byte[] Bytes);
