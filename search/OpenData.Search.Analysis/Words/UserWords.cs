using OpenData.Search.Analysis.Files;

namespace OpenData.Search.Analysis.Words;

/// <summary>Words that a catalogue adds to the dictionary, in a trie of their own over the dictionary's characters. A word
/// with a character that no word of the dictionary has is left out: it would be found as an unknown word anyway.</summary>
internal sealed class UserWords
{
    private const int MinLength = 2;
    private const int MaxLength = 32;

    private readonly object _memory;

    /// <param name="words">Folded words.</param>
    /// <param name="dictionary">The dictionary they are added to.</param>
    public UserWords(IEnumerable<string> words, WordDictionary dictionary)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var builder = new DoubleArrayBuilder();
        var kept = new List<string>();
        foreach (var word in words)
        {
            if (word.Length is >= MinLength and <= MaxLength && seen.Add(word))
            {
                var labels = new ushort[word.Length];
                var known = true;
                for (var i = 0; i < labels.Length; i++)
                {
                    labels[i] = dictionary.Code(word[i]);
                    known &= labels[i] != 0;
                }

                if (known)
                {
                    builder.Add(labels, kept.Count);
                    kept.Add(word);
                }
            }
        }

        Words = kept;
        Trie = new DoubleArray(MappedArray<ulong>.Of(builder.Build(), out _memory));
    }

    /// <summary>The words that were added.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The trie; numbers are indexes of <see cref="Words"/>.</summary>
    public DoubleArray Trie { get; }

    /// <summary>Keeps the memory of the trie alive.</summary>
    public void KeepAlive() => GC.KeepAlive(_memory);
}
