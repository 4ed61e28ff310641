using System.Runtime.CompilerServices;
using OpenData.Search.Analysis.Files;

namespace OpenData.Search.Analysis.Words;

/// <summary>The words of the language with the costs of the model: 256 times the negative logarithm of a probability. A
/// word after another costs what the pair's count says; where the pair was not seen, what the first word leaves to such pairs
/// and the second word's own count (Katz 1987).
/// </summary>
internal sealed class WordDictionary
{
    private readonly MappedArray<uint> _symbols;
    private readonly MappedArray<WordCosts> _costs;
    private readonly BigramTable _bigrams;
    private readonly MappedArray<CharacterTraits> _traits;
    private readonly object _memory;

    public WordDictionary(LexiconFile file)
    {
        _memory = file;
        _symbols = file.Array<uint>(LexiconSection.Symbols, char.MaxValue + 1);
        _costs = file.Array<WordCosts>(LexiconSection.WordCosts);
        _traits = file.Array<CharacterTraits>(LexiconSection.Traits);
        _bigrams = new BigramTable(file.Array<uint>(LexiconSection.Bigrams));
        Trie = new DoubleArray(file.Array<ulong>(LexiconSection.Words));
        LongSurnames = new DoubleArray(file.Array<ulong>(LexiconSection.LongSurnames));
        if (_costs.Length < (int)WordClass.Count || _traits.Length == 0)
        {
            throw file.Damaged("it has no words");
        }
    }

    private WordDictionary(WordDictionary other, UserWords user)
    {
        (_symbols, _costs, _bigrams, _traits) = (other._symbols, other._costs, other._bigrams, other._traits);
        (_memory, Trie, LongSurnames, User) = (other._memory, other.Trie, other.LongSurnames, user);
    }

    /// <summary>All words.</summary>
    public DoubleArray Trie { get; }

    /// <summary>Surnames of two characters; their numbers are their costs.</summary>
    public DoubleArray LongSurnames { get; }

    /// <summary>Words that were added; null if none were.</summary>
    public UserWords? User { get; }

    /// <summary>The number of a character in the trie; 0 if no word has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Code(char c) => (ushort)_symbols[c];

    /// <summary>The same, above 16 bits the <see cref="CharKind"/>, above 24 bits the <see cref="CharacterRoles"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Symbol(char c) => _symbols[c];

    /// <summary>What a character costs as a part of a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly CharacterTraits Traits(ushort code) => ref _traits[code];

    /// <summary>The costs of a word where no pair is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly WordCosts Costs(int word) => ref _costs[word];

    /// <summary>The cost of a pair; 0 if it was not seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PairCost(int first, int second) => _bigrams.Cost(first, _costs[second].Pairs);

    /// <summary>The same where the costs of the second word are at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PairCost(int first, in WordCosts second) => _bigrams.Cost(first, second.Pairs);

    /// <summary>The number of a folded word; -1 if it is none.</summary>
    public int Find(ReadOnlySpan<char> folded)
    {
        Span<ushort> labels = folded.Length <= 64 ? stackalloc ushort[64] : new ushort[folded.Length];
        for (var i = 0; i < folded.Length; i++)
        {
            labels[i] = Code(folded[i]);
        }

        var word = Trie.Find(labels[..folded.Length]);
        GC.KeepAlive(_memory);
        return word;
    }

    /// <summary>A dictionary that also has these words.</summary>
    public WordDictionary With(UserWords user) => new(this, user);
}
