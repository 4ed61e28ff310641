using System.Runtime.InteropServices;

namespace OpenData.Search.Analysis.Words;

/// <summary>What a word costs where the pair was not seen.</summary>
/// <param name="Own">As the second word of the pair.</param>
/// <param name="Unseen">As the first word of the pair.</param>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal readonly record struct WordCosts(ushort Own, ushort Unseen);
