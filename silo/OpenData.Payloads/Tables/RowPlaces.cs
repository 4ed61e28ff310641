using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace OpenData.Payloads.Tables;

/// <summary>
/// Rows of one file whose places among those that meet a condition are known, so that whoever pages through them by number need
/// not have the rows before skipped anew each time. Safe for concurrent calls.
/// </summary>
internal sealed class RowPlaces
{
    private const int MostConditions = 4_000;
    private const int MostCharacters = 500; // Longer conditions are rare, and are not remembered.

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>What a condition is known by; null for one that is not remembered.</summary>
    public static string? KeyOf(RowSql sql)
    {
        var key = new StringBuilder(sql.Where);
        foreach (var value in sql.Values)
        {
            // The length says where a value ends: each may hold whatever could stand between two.
            var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
            key.Append('\n').Append(text.Length).Append(':').Append(text);
        }

        return key.Length <= MostCharacters ? key.ToString() : null;
    }

    /// <summary>The last known row that has at most so many matching rows up to it.</summary>
    /// <returns>Its number, and how many there are up to it, itself among them; zeros where none is known.</returns>
    public (long Row, long Count) Before(string condition, long count) =>
        _known.TryGetValue(condition, out var known) ? known.Before(count) : default;

    /// <summary>Remembers how many matching rows there are up to a row, itself among them.</summary>
    public void Remember(string condition, long row, long count)
    {
        if (!_known.TryGetValue(condition, out var known))
        {
            if (_known.Count >= MostConditions)
            {
                _known.Clear();
            }

            known = _known.GetOrAdd(condition, static _ => new Known());
        }

        known.Add(row, count);
    }

    // The newest take the place of the oldest: several may page through the same rows at once.
    private sealed class Known
    {
        private readonly (long Row, long Count)[] _places = new (long, long)[16];
        private int _next;

        public void Add(long row, long count)
        {
            lock (_places)
            {
                _places[_next++ % _places.Length] = (row, count);
            }
        }

        public (long Row, long Count) Before(long count)
        {
            lock (_places)
            {
                var found = default((long Row, long Count));
                foreach (var place in _places)
                {
                    if (place.Count <= count && place.Count > found.Count)
                    {
                        found = place;
                    }
                }

                return found;
            }
        }
    }
}
