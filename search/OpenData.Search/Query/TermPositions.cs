using OpenData.Search.Indexing;
using OpenData.Search.Postings;

namespace OpenData.Search.Query;

/// <summary>Where a term stands in a document. Each field has its own range of positions, so that what stands in two fields
/// is never near.</summary>
internal static class TermPositions
{
    private const int FieldBits = 20; // a field is shorter than a million characters, or its end is as far as its middle

    /// <summary>Where the positions of a field begin.</summary>
    public static int StartOf(int field) => field << FieldBits;

    /// <summary>Reads the positions of the current document of a cursor, ascending.</summary>
    /// <param name="cursor">The list of the term.</param>
    /// <param name="word">The term, which is looked for in the title itself; empty for a term that is no word.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="layout">The schema.</param>
    /// <param name="channels">The channels that are wanted.</param>
    /// <param name="positions">Filled.</param>
    public static void Read(
        PostingsCursor cursor,
        ReadOnlySpan<char> word,
        Segment segment,
        SchemaLayout layout,
        ushort channels,
        List<int> positions)
    {
        positions.Clear();
        var held = cursor.Posting.Channels;
        if ((held & channels & SchemaLayout.TitleChannel) != 0)
        {
            var title = segment.Titles[cursor.Doc];
            for (var at = title.IndexOf(word); at >= 0 && at < title.Length; at = Next(title, word, at + 1))
            {
                positions.Add(StartOf(layout.Title) + at);
            }
        }

        if (held <= SchemaLayout.TitleChannel)
        {
            return;
        }

        var bits = cursor.Positions(out var low);
        for (var channel = 1; channel < layout.ChannelCount; channel++)
        {
            if ((held >> channel & 1) == 0)
            {
                continue;
            }

            if ((channels >> channel & 1) != 0)
            {
                PositionCodec.Read(ref bits, low, StartOf(layout.FieldOf(channel)), positions);
            }
            else
            {
                PositionCodec.Skip(ref bits, low, 1);
            }
        }

        positions.Sort();
    }

    private static int Next(ReadOnlySpan<char> title, ReadOnlySpan<char> word, int from)
    {
        var at = title[from..].IndexOf(word);
        return at < 0 ? -1 : from + at;
    }
}
