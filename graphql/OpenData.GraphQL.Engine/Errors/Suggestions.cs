using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Errors;

/// <summary>Names close to a misspelt one: within 40 % of its length by edits (insert, delete, replace, swap of
/// neighbours), letter case counting as one.</summary>
internal static class Suggestions
{
    private const int MaxNames = 5;

    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        var threshold = (int)Math.Floor(input.Length * 0.4) + 1;
        return
        [
            .. options.Distinct(StringComparer.Ordinal)
                .Where(option => Math.Abs(option.Length - input.Length) <= threshold)
                .Select(option => (option, distance: Distance(input, option)))
                .Where(x => x.distance <= threshold)
                .OrderBy(x => x.distance)
                .ThenBy(x => x.option, StringComparer.Ordinal)
                .Select(x => x.option),
        ];
    }

    public static string EnumHint(string input, EnumType type) =>
        Hint("the enum value ", For(input, type.Values.Select(v => v.Name)));

    /// <summary><c> Did you mean A, B, or C?</c>, or nothing for no names.</summary>
    public static string Hint(string what, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return "";
        }

        var quoted = names.Take(MaxNames).Select(n => $"\"{n}\"").ToList();
        var joined = quoted.Count switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted.Take(quoted.Count - 1))}, or {quoted[^1]}",
        };
        return $" Did you mean {what}{joined}?";
    }

    private static int Distance(string a, string b)
    {
        if (a == b)
        {
            return 0;
        }

        a = a.ToLowerInvariant();
        b = b.ToLowerInvariant();
        if (a == b)
        {
            return 1;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, rows[i - 2, j - 2] + 1);
                }

                rows[i, j] = best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
