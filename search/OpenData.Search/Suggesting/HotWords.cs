using System.Runtime.InteropServices;

namespace OpenData.Search.Suggesting;

/// <summary>What people search for at this time. Counts real searches that found something, each caller once a day for
/// a text, and lets old counts fade. Keeps texts and counts, and nothing about callers beyond the day: see
/// <see cref="CallerLedger"/>. Texts that look like they identify a person are never kept. Memory is bounded.
/// Thread-safe.</summary>
public sealed class HotWords
{
    private readonly Lock _lock = new();
    private readonly HotWordOptions _options;
    private readonly TimeProvider _time;
    private readonly SearchedText _normalizer;
    private readonly CallerLedger _callers;
    private readonly Dictionary<string, SortedList<DateOnly, int>> _words = new(StringComparer.Ordinal);
    private HotWord[] _top = [];
    private DateTimeOffset _topMade = DateTimeOffset.MinValue;

    /// <param name="lexicon">Folds texts.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">Says which day it is, by its local time.</param>
    /// <exception cref="ArgumentException">Some options make no sense; the message names all of them.</exception>
    public HotWords(Lexicon lexicon, HotWordOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        options.Check();
        (_options, _time) = (options, time);
        _normalizer = new SearchedText(lexicon);
        _callers = new CallerLedger(options.MaxSearchesPerDay);
    }

    /// <summary>Counts a search.</summary>
    /// <param name="text">What was searched for.</param>
    /// <param name="caller">What tells callers apart, such as an address; only a hash of it is kept, until the day ends.</param>
    /// <param name="found">How many results there were; a search without any does not count.</param>
    /// <returns>Whether it was counted.</returns>
    public bool Record(string text, string caller, long found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(caller);
        if (found <= 0)
        {
            return false;
        }

        lock (_lock)
        {
            var day = Today();
            if (_normalizer.Normalize(text) is not { } normal || !_callers.TryAdd(day, caller, normal))
            {
                return false;
            }

            ref var days = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, normal, out _);
            days ??= new SortedList<DateOnly, int>(1);
            days[day] = days.GetValueOrDefault(day) + 1;
            if (_words.Count > _options.MaxTexts)
            {
                Shrink(day);
            }

            return true;
        }
    }

    /// <summary>The texts searched for most, best first; equal ones in the order of their code units. The list changes at
    /// most once in <see cref="HotWordOptions.RefreshEvery"/>.</summary>
    public IReadOnlyList<HotWord> Top(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (now - _topMade >= _options.RefreshEvery || now < _topMade)
            {
                _top = [.. Shown(Today())];
                _topMade = now;
            }

            return limit >= _top.Length ? _top : _top[..limit];
        }
    }

    /// <summary>What is known, to be stored.</summary>
    public HotWordState Export()
    {
        lock (_lock)
        {
            Forget(Today());
            return new HotWordState(
            [
                .. _words.OrderBy(word => word.Key, StringComparer.Ordinal)
                    .Select(word => new HotWordCounts(word.Key, new Dictionary<DateOnly, int>(word.Value))),
            ]);
        }
    }

    /// <summary>Adds what was stored to what is known. Texts that would not be counted now, days out of the range that is
    /// kept and counts below 1 are left out, so that stricter rules also clean what is stored.</summary>
    public void Import(HotWordState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_lock)
        {
            var today = Today();
            foreach (var (text, days) in state.Words)
            {
                if (_normalizer.Normalize(text) is { } normal)
                {
                    Add(normal, days, today);
                }
            }

            if (_words.Count > _options.MaxTexts)
            {
                Shrink(today);
            }

            _topMade = DateTimeOffset.MinValue;
        }
    }

    private void Add(string text, IReadOnlyDictionary<DateOnly, int> days, DateOnly today)
    {
        foreach (var (day, count) in days)
        {
            if (count > 0 && day <= today && today.DayNumber - day.DayNumber < _options.KeptDays)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, text, out _);
                known ??= new SortedList<DateOnly, int>(1);
                known[day] = (int)Math.Min(int.MaxValue, known.GetValueOrDefault(day) + (long)count);
            }
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(_time.GetLocalNow().DateTime);

    private List<HotWord> Shown(DateOnly today)
    {
        Forget(today);
        var shown = new List<HotWord>();
        foreach (var (text, days) in _words)
        {
            if (days.Values.Max() >= _options.MinimumCallers)
            {
                shown.Add(new HotWord(text, Score(days, today)));
            }
        }

        shown.Sort(static (left, right) => left.Score != right.Score
            ? right.Score.CompareTo(left.Score)
            : string.CompareOrdinal(left.Text, right.Text));
        return shown;
    }

    private double Score(SortedList<DateOnly, int> days, DateOnly today)
    {
        var score = 0.0;
        foreach (var (day, count) in days)
        {
            score += count * Math.Exp((day.DayNumber - today.DayNumber) / _options.DecayDays);
        }

        return score;
    }

    private void Forget(DateOnly today)
    {
        foreach (var (text, days) in _words)
        {
            while (days.Count > 0 && today.DayNumber - days.Keys[0].DayNumber >= _options.KeptDays)
            {
                days.RemoveAt(0);
            }

            if (days.Count == 0)
            {
                _words.Remove(text);
            }
        }
    }

    // A tenth at a time, so that the cost of sorting is shared by many searches.
    private void Shrink(DateOnly today)
    {
        Forget(today);
        var excess = _words.Count - _options.MaxTexts * 9 / 10;
        if (excess > 0)
        {
            foreach (var (text, _) in _words.OrderBy(word => Score(word.Value, today))
                .ThenBy(word => word.Key, StringComparer.Ordinal).Take(excess).ToList())
            {
                _words.Remove(text);
            }
        }
    }
}
