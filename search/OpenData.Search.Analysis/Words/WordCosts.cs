using System.Runtime.InteropServices;

namespace OpenData.Search.Analysis.Words;

/// <summary>What a word costs.</summary>
/// <param name="Own">As the second word of a pair that was not seen.</param>
/// <param name="Unseen">As the first word of such a pair.</param>
/// <param name="Pairs">Where the words that it was seen after are (<see cref="BigramTable"/>).</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WordCosts(ushort Own, ushort Unseen, uint Pairs);
