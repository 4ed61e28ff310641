using System.Runtime.InteropServices;

namespace OpenData.Search.Analysis.Words;

/// <summary>What a character costs as a part of a name or of an unknown word; <see cref="None"/> where it is never one.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal readonly record struct CharacterTraits(
    ushort Numeral,
    ushort Surname,
    ushort GivenFirst,
    ushort GivenSecond,
    ushort GivenOnly,
    ushort Foreign,
    ushort Begin,
    ushort End)
{
    /// <summary>The cost of what does not occur.</summary>
    public const ushort None = ushort.MaxValue;
}
