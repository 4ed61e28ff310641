using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>A part of a text: its characters folded, and what the dictionary has of each. Behind the last one stands a
/// separator that is in no word, so that no word goes on past the end.</summary>
internal sealed class TextWindow(Lexicon lexicon)
{
    /// <summary>The most characters that fit.</summary>
    public const int Size = 2048;

    private readonly CharacterTable _characters = lexicon.Characters;
    private readonly WordDictionary _words = lexicon.Words;
    private readonly char[] _folded = new char[Size];

    /// <summary>The number of characters.</summary>
    public int Length { get; private set; }

    /// <summary>The folded characters.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, Length);

    /// <summary>Their numbers in the dictionary; 0 if no word has one.</summary>
    public ushort[] Codes { get; } = new ushort[Size + 1];

    /// <summary>Their kinds.</summary>
    public CharKind[] Kinds { get; } = new CharKind[Size + 1];

    /// <summary>What they may be besides.</summary>
    public CharacterRoles[] Roles { get; } = new CharacterRoles[Size + 1];

    /// <summary>Takes a text, raw or folded.</summary>
    public void Fill(ReadOnlySpan<char> text)
    {
        Length = text.Length;
        var (folded, codes, kinds, roles) = (_folded, Codes, Kinds, Roles);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var symbol = _words.Symbol(c);
            folded[i] = c is >= '\u3400' and < '\uF900' || !_characters.TryFold(c, out var other) ? c : other;
            codes[i] = (ushort)symbol;
            kinds[i] = (CharKind)(symbol >> 16);
            roles[i] = (CharacterRoles)(symbol >> 24);
        }

        codes[text.Length] = 0;
        kinds[text.Length] = CharKind.Separator;
        roles[text.Length] = CharacterRoles.None;
    }
}
