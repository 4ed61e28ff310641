using System.Runtime.InteropServices;

namespace OpenData.Search.Postings;

/// <summary>What is known of a block of 128 documents without reading it (Ding and Suel, "Faster top-k document retrieval
/// using block-max indexes", 2011).</summary>
/// <param name="LastDoc">The last document of the block.</param>
/// <param name="Offset">Where the block starts, from the end of the heads.</param>
/// <param name="Positions">Where the positions of its first document start, from those of the list.</param>
/// <param name="MaxImpact">The largest impact in the block.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct BlockHead(int LastDoc, uint Offset, uint Positions, byte MaxImpact);
