using OpenData.Search.Indexing;

namespace OpenData.Search.Query;

/// <summary>Finds titles that contain what the text sounds like: letters are read as pinyin, in full or as initials, and may
/// be mixed with characters; a text of characters alone finds others that sound the same. Every title is looked at, one
/// step a character (Baeza-Yates and Gonnet, "A new approach to text searching", 1992), so it is asked only when little
/// else is found.</summary>
internal sealed class SoundQuery
{
    private const int MaxReadings = 4;
    private const int MinLength = 2;
    private const int MaxCharacters = 12; // of a text without letters; a longer one is no name misspelt throughout
    private const int Sampled = 512; // of so many titles the most frequent wording is what was meant

    private readonly string _wanted;
    private readonly SoundTable _sounds;
    private readonly List<(string Letters, List<string[]> Readings)> _runs = [];
    private readonly Dictionary<string, int> _wordings = new(StringComparer.Ordinal);
    private int _sampled;

    /// <param name="wanted">Folded, without separators.</param>
    /// <param name="sounds">What sounds how.</param>
    public SoundQuery(string wanted, SoundTable sounds)
    {
        _wanted = wanted;
        _sounds = sounds;
        HasLetters = SoundTable.IsLatin(wanted);
        foreach (var run in wanted.Split([.. wanted.Where(c => c is < 'a' or > 'z').Distinct()], StringSplitOptions.RemoveEmptyEntries))
        {
            _runs.Add((run, sounds.Readings(run, MaxReadings)));
        }

        Readings = wanted.Length < MinLength || wanted.Length > (HasLetters ? CharacterMasks.MaxLength : MaxCharacters) ? 0
            : HasLetters ? Math.Min(_runs.Max(run => run.Readings.Count), MaxReadings + 1)
            : 1;
    }

    /// <summary>Whether there are letters to read.</summary>
    public bool HasLetters { get; }

    /// <summary>In how many ways the text can be read, the likeliest first.</summary>
    public int Readings { get; }

    /// <summary>The wording that most of the found titles have; null if none was found.</summary>
    public string? Correction { get; private set; }

    /// <summary>Appends the documents of a segment whose title has the text in one of its readings.</summary>
    public void Find(SegmentView view, int reading, List<int> docs, SearchScratch scratch)
    {
        var length = Set(scratch.Masks, reading);
        if (length is < MinLength or > CharacterMasks.MaxLength)
        {
            return;
        }

        // All titles in one go; what reaches from one into the next is told apart where something is found.
        var goal = 1UL << (length - 1);
        var masks = scratch.Masks;
        var titles = view.Segment.Titles;
        var all = titles.All;
        var (state, last) = (0UL, -1);
        for (var i = 0; i < all.Length; i++)
        {
            state = ((state << 1) | 1) & masks[all[i]];
            if ((state & goal) == 0)
            {
                continue;
            }

            var (doc, start) = titles.RunAt(i, view.Segment.DocCount);
            if (i + 1 - length >= start && doc != last && view.IsLive(doc))
            {
                last = doc;
                docs.Add(doc);
                Count(all.Slice(i + 1 - length, length));
            }
        }
    }

    private void Count(ReadOnlySpan<char> wording)
    {
        if (_sampled++ >= Sampled)
        {
            return;
        }

        var text = wording.ToString();
        _wordings[text] = _wordings.GetValueOrDefault(text) + 1;
        if (Correction is null || _wordings[text] > _wordings[Correction])
        {
            Correction = text;
        }
    }

    // Fills the masks with a reading of every run of letters; returns the number of places.
    private int Set(CharacterMasks masks, int reading)
    {
        masks.Clear();
        var (place, run) = (0, 0);
        for (var at = 0; at < _wanted.Length && place < CharacterMasks.MaxLength;)
        {
            if (_wanted[at] is < 'a' or > 'z')
            {
                if (HasLetters)
                {
                    masks.Allow(_wanted[at++], place++);
                }
                else
                {
                    _sounds.AllowAlike(masks, _wanted[at++], place++);
                }

                continue;
            }

            var (letters, readings) = _runs[run++];
            at += letters.Length;
            foreach (var syllable in readings[Math.Min(reading, readings.Count - 1)])
            {
                if (place < CharacterMasks.MaxLength)
                {
                    _sounds.Allow(masks, syllable, place++);
                }
            }
        }

        return place;
    }
}
