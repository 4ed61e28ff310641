namespace OpenData.Search.Catalog.Indexing;

/// <summary>Replaces a small file so that a reader, or a start after a crash, sees the old or the new one whole.</summary>
internal static class WholeFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var unfinished = path + ".unfinished";
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
