using System.Runtime.InteropServices;

namespace OpenData.Search.Analysis.Words;

/// <summary>What a word costs.</summary>
/// <param name="Own">As the second word of a pair that was not seen.</param>
/// <param name="Unseen">As the first word of such a pair.</param>
/// <param name="LeastPair">The least cost of a word seen after it; <see cref="None"/> if none was.</param>
/// <param name="Flags">What else is known of it.</param>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal readonly record struct WordCosts(ushort Own, ushort Unseen, ushort LeastPair, WordFlags Flags)
{
    /// <summary>More than any pair costs.</summary>
    public const ushort None = ushort.MaxValue;
}
