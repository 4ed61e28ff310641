using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Finds what is near a text, if little or nothing has all of it: titles that contain it but for a typing error,
/// or as it sounds, and documents that have some of its words. Used again from text to text.</summary>
internal sealed class LooseQuery(SoundTable sounds, TitleQuery title, PhraseSets phrases, SearchScratch scratch)
{
    // Shares of the words' weight that a partial match must have, tried in turn until there are no longer few.
    private static readonly float[] Steps = [0.75f, 0.5f, 0.34f];

    private readonly AlmostTitleQuery _almost = new(scratch);
    private readonly SoundQuery _sound = new(sounds, scratch);

    /// <summary>What was probably meant, if nothing has what was typed.</summary>
    public string? Correction { get; private set; }

    /// <summary>Joins what is near the text to what has all of it.</summary>
    public void Join(int full)
    {
        Correction = null;
        if (!phrases.HasPhrases && !phrases.HasExclusions
            && (full == 0 || (full < TextQuery.Few && SoundTable.IsLatin(title.Wanted.Span))))
        {
            full = FindTitles(full);
        }

        if (full < TextQuery.Few && (scratch.Words.Count > 1 || (full == 0 && (scratch.Words.Count > 0 || phrases.HasPhrases))))
        {
            FindPartial();
        }
    }

    // A typing error, or the sound of a title: never above what has all words.
    private int FindTitles(int full)
    {
        var found = full;
        if (full == 0 && AlmostTitleQuery.IsFor(title.Wanted.Span))
        {
            found = FindAlmost();
            Correction = _almost.Correction;
        }

        if (found > 0 && !SoundTable.IsLatin(title.Wanted.Span))
        {
            return found;
        }

        _sound.Begin(title.Wanted);
        for (var reading = 0; reading < _sound.Readings && !_sound.HasFound; reading++)
        {
            found = FindSounding(reading);
        }

        Correction ??= full == 0 ? _sound.Correction : null;
        return found;
    }

    private int FindAlmost()
    {
        _almost.Begin(title.Wanted);
        var total = 0;
        for (var i = 0; i < scratch.Snapshot.Views.Length; i++)
        {
            var docs = scratch.List();
            _almost.Find(scratch.Snapshot.Views[i], docs);
            total += Join(i, docs);
        }

        return total;
    }

    private int FindSounding(int reading)
    {
        var total = 0;
        for (var i = 0; i < scratch.Snapshot.Views.Length; i++)
        {
            var docs = scratch.List();
            _sound.Find(scratch.Snapshot.Views[i], reading, docs);
            total += Join(i, docs);
        }

        return total;
    }

    private int Join(int view, List<int> docs)
    {
        var matches = scratch.MatchesOf(view);
        matches.Join(docs, MatchClass.TitleAlmost, 1, scratch.Partial);
        title.Weigh(scratch.Snapshot.Views[view].Segment, matches, MatchClass.TitleAlmost, MatchClass.TitleAlmost);
        return matches.Count;
    }

    private void FindPartial()
    {
        var found = 0;
        foreach (var share in Steps)
        {
            found = FindPartial(share);
            if (found >= TextQuery.Few)
            {
                return;
            }
        }

        if (found == 0)
        {
            FindPartial(0);
        }
    }

    // Each step starts from what has all words, and adds what has this share of them.
    private int FindPartial(float share)
    {
        var total = 0;
        var partial = new PartialQuery(scratch.Words, share, scratch);
        for (var i = 0; i < scratch.Snapshot.Views.Length; i++)
        {
            var better = scratch.MatchesOf(i);
            better.RemoveBelow(MatchClass.TitleAlmost);
            var some = scratch.Partial;
            some.Clear();
            if (scratch.Words.Count > 0)
            {
                partial.Find(scratch.Snapshot.Views[i], phrases.RequiredOf(i), phrases.ExcludedOf(i), some);
            }

            better.Join(some);
            total += better.Count;
        }

        return total;
    }
}
