using OpenData.Search.Analysis.Files;

namespace OpenData.Search.Analysis.Words;

/// <summary>Stop words and synonyms: a few hundred words, in sets that are asked with spans.</summary>
internal sealed class QueryWords
{
    private readonly HashSet<string> _stopWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _synonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _stopLookup;
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _synonymLookup;

    public QueryWords(LexiconFile file, CharacterTable characters)
    {
        foreach (var word in file.Lines(LexiconSection.StopWords))
        {
            _stopWords.Add(word);
        }

        var fold = new FoldedText(characters);
        foreach (var line in file.Lines(LexiconSection.Synonyms))
        {
            var group = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < group.Length; i++)
            {
                fold.Fold(group[i]);
                group[i] = fold.Compact.ToString();
            }

            foreach (var word in group)
            {
                var known = _synonyms.GetValueOrDefault(word, []);
                var more = Array.FindAll(group, other => other != word && !known.Contains(other));
                _synonyms[word] = [.. known, .. more];
            }
        }

        _stopLookup = _stopWords.GetAlternateLookup<ReadOnlySpan<char>>();
        _synonymLookup = _synonyms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a folded word is a stop word of every field.</summary>
    public bool IsStopWord(ReadOnlySpan<char> folded) => _stopLookup.Contains(folded);

    /// <summary>Whether a folded word is a stop word of every field or of this one.</summary>
    public bool IsStopWord(ReadOnlySpan<char> folded, string field) =>
        IsStopWord(folded) || _stopWords.Contains($"{field}:{folded}");

    /// <summary>Other words for a folded word.</summary>
    public IReadOnlyList<string> Synonyms(ReadOnlySpan<char> folded) =>
        _synonymLookup.TryGetValue(folded, out var words) ? words : [];
}
