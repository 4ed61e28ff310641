using System.Runtime.CompilerServices;
using OpenData.Search.Analysis.Files;

namespace OpenData.Search.Analysis;

/// <summary>Folding of single UTF-16 code units: compatibility forms (NFKC), lower case, full width to half width,
/// traditional to simplified. Combining sequences are not composed; a combining mark is a separator. Folding what is
/// folded changes nothing.</summary>
internal sealed class CharacterTable
{
    private readonly MappedArray<ushort> _folded;
    private readonly MappedArray<byte> _kinds;
    private readonly MappedArray<ushort> _expansionKeys;
    private readonly MappedArray<int> _expansionStarts;
    private readonly MappedArray<char> _expansionText;
    private readonly LexiconFile _memory;

    public CharacterTable(LexiconFile file)
    {
        _memory = file;
        _folded = file.Array<ushort>(LexiconSection.Folded, char.MaxValue + 1);
        _kinds = file.Array<byte>(LexiconSection.Kinds, char.MaxValue + 1);
        _expansionKeys = file.Array<ushort>(LexiconSection.ExpansionKeys);
        _expansionStarts = file.Array<int>(LexiconSection.ExpansionStarts, _expansionKeys.Length + 1);
        _expansionText = file.Array<char>(LexiconSection.ExpansionText);
    }

    /// <summary>The kind of a character, which is that of its folded form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CharKind Kind(char c) => (CharKind)_kinds[c];

    /// <summary>The folded form of a character that folds to one character.</summary>
    /// <returns>False if it folds to several: take <see cref="Expansion"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFold(char original, out char folded)
    {
        folded = (char)_folded[original];
        return folded != '\0';
    }

    /// <summary>The folded form of a character that folds to several, such as ㎡.</summary>
    public string Expansion(char original)
    {
        var at = _expansionKeys.Span.BinarySearch((ushort)original);
        return at < 0 ? " " : _expansionText.Span[_expansionStarts[at].._expansionStarts[at + 1]].ToString();
    }

    /// <summary>Keeps the memory of the tables alive.</summary>
    public void KeepAlive() => GC.KeepAlive(_memory);
}
