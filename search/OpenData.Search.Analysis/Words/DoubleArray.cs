using System.Runtime.CompilerServices;
using OpenData.Search.Analysis.Files;

namespace OpenData.Search.Analysis.Words;

/// <summary>A trie as one array (Aoe 1989). A unit holds the label that leads to it (16 bits), where its children are (24
/// bits; the child for a label is at that place plus the label) and the number of the word that ends there plus one (24
/// bits). No two nodes have the same place for children, so the label alone tells whether a unit is the child sought; those
/// without children have a place where all units are free. A free unit is 0, and so no label finds one.
/// </summary>
internal readonly struct DoubleArray(MappedArray<ulong> units)
{
    /// <summary>Greatest place and word number that fit.</summary>
    public const int Limit = (1 << 24) - 2;

    private readonly MappedArray<ulong> _units = units;

    /// <summary>The node of a first label; 0 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong First(int label) => Child(_units.ElementOrZero(label), label);

    /// <summary>The node one label further; 0 if there is none.</summary>
    /// <param name="node">A node, not 0.</param>
    /// <param name="label">The label; 0 leads nowhere.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next(ulong node, int label)
    {
        return Child(_units.ElementOrZero(((int)(node >> 16) & 0xFFFFFF) + label), label);
    }

    /// <summary>The number of the word that ends in a node; -1 if none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Word(ulong node) => (int)(node >> 40) - 1;

    /// <summary>The number of a word; -1 if it is not in the trie.</summary>
    public int Find(ReadOnlySpan<ushort> labels)
    {
        if (labels.IsEmpty || labels[0] == 0)
        {
            return -1;
        }

        var node = First(labels[0]);
        for (var i = 1; i < labels.Length && node != 0; i++)
        {
            node = Next(node, labels[i]);
        }

        return node == 0 ? -1 : Word(node);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Child(ulong unit, int label) => (ushort)unit == label ? unit : 0;
}
