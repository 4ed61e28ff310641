using System.Text;
using OpenData.Search.Indexing;

namespace OpenData.Search.Query;

/// <summary>Finds terms of the index by a part of them.</summary>
internal static class TermExpansion
{
    /// <summary>The most frequent terms that start with a string, with how many documents have them.</summary>
    public static List<(string Word, int Count)> StartingWith(IndexSnapshot snapshot, string prefix, int most)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in snapshot.Views)
        {
            foreach (var word in StartingWith(view.Segment, prefix))
            {
                counts[word] = counts.GetValueOrDefault(word)
                    + TermLookup.CountAt(view.Segment, TermLookup.Find(view.Segment, word));
            }
        }

        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most)
            .Select(c => (c.Key, c.Value))];
    }

    /// <summary>The terms of a segment that start with a string.</summary>
    public static List<string> StartingWith(Segment segment, string prefix)
    {
        var words = new List<string>();
        var key = Encoding.UTF8.GetBytes(prefix);
        var terms = segment.Terms.EnumerateFrom(segment.Terms.LowerBound(key));
        while (terms.MoveNext() && terms.Key.StartsWith(key))
        {
            words.Add(Encoding.UTF8.GetString(terms.Key));
        }

        return words;
    }
}
