using System.Runtime.InteropServices;

namespace OpenData.Search.Postings;

/// <summary>What is known of a block of 128 documents without reading it (Ding and Suel, "Faster top-k document retrieval
/// using block-max indexes", 2011).</summary>
/// <param name="LastDoc">The last document of the block.</param>
/// <param name="Offset">Where the block starts, from the end of the heads.</param>
/// <param name="Positions">Where the positions of its first document start, from those of the list.</param>
/// <param name="Most">The largest impact in the block, and <see cref="Title"/> if the term is in a title of it.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct BlockHead(int LastDoc, uint Offset, uint Positions, byte Most)
{
    /// <summary>Some title of the block has the term.</summary>
    public const byte Title = 0x80;

    /// <summary>Whether some title of the block has the term.</summary>
    public bool HasTitle => (Most & Title) != 0;

    /// <summary>The largest impact in the block.</summary>
    public byte MaxImpact => (byte)(Most & ~Title);
}
