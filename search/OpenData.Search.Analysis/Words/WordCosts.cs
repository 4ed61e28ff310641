using System.Runtime.InteropServices;

namespace OpenData.Search.Analysis.Words;

/// <summary>What a word costs.</summary>
/// <param name="Own">As the second word of a pair that was not seen.</param>
/// <param name="Leaving">As the first word of such a pair; the highest bit: whether it is whole.</param>
/// <param name="Pairs">Where the words that it was seen after are (<see cref="BigramTable"/>).</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WordCosts(ushort Own, ushort Leaving, uint Pairs)
{
    private const ushort Whole = 1 << 15;

    /// <summary>As the first word of a pair that was not seen.</summary>
    public int Unseen => Leaving & (Whole - 1);

    /// <summary>Whether it is one word in nearly every text that has it (<see cref="Compiling.WholeWords"/>).</summary>
    public bool IsWhole => (Leaving & Whole) != 0;

    /// <summary>The same for a word that is whole.</summary>
    public WordCosts AsWhole() => this with { Leaving = (ushort)(Leaving | Whole) };
}
