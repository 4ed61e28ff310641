using System.Globalization;

namespace OpenData.Benchmarks.Invoke;

/// <summary>A kind of page, and where both servers have it.</summary>
/// <param name="Rows">Rows of the page.</param>
/// <param name="IsXml">XML rather than JSON.</param>
/// <param name="IsFiltered">Of one class only.</param>
/// <param name="IsSeen">The same page each time; else another each time.</param>
/// <param name="Of">Rows of the table.</param>
internal sealed record PageCase(int Rows, bool IsXml, bool IsFiltered, bool IsSeen, int Of)
{
    // A page of more rows than a call of the Shanghai dialect may have is asked for in Tianjin's.
    private const int MostLimit = 200;

    private static readonly bool[] Both = [true, false];

    private static readonly int[] Sizes = [1, 20, 200, 5000];

    public string Name => string.Create(
        CultureInfo.InvariantCulture,
        $"{Rows} rows, {(IsXml ? "XML" : "JSON")}, {(IsFiltered ? "filtered" : "all")}, {(IsSeen ? "seen before" : "not seen before")}");

    public static IEnumerable<PageCase> All(BenchTable table) =>
        from isSeen in Both
        from isFiltered in Both.Reverse()
        from isXml in Both.Reverse()
        from rows in Sizes
        where rows <= MostLimit || (!isXml && !isFiltered)
        select new PageCase(rows, isXml, isFiltered, isSeen, table.Count);

    public string Ours(int number)
    {
        var (query, offset, limit) = Place(number);
        return Rows <= MostLimit
            ? string.Create(CultureInfo.InvariantCulture, $"/interface/1/{(IsXml ? 2 : 1)}?{query}offset={offset}&limit={limit}")
            : string.Create(CultureInfo.InvariantCulture, $"/api/invoke/1?{query}pageNum={(offset / limit) + 1}&page={limit}");
    }

    public string Plain(int number)
    {
        var (query, offset, limit) = Place(number);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/{(IsSeen ? "ready" : "written")}?{query}offset={offset}&limit={limit}{(IsXml ? "&format=xml" : "")}");
    }

    // Another page for each number, as long as there are some.
    private (string Query, int Offset, int Limit) Place(int number)
    {
        if (IsSeen)
        {
            number = 3;
        }

        if (!IsFiltered)
        {
            var pages = Of - Rows + 1;
            var offset = (int)((long)number * 7919 % pages);

            // Tianjin's pages begin at multiples of their size, of which there would be few.
            var limit = Rows <= MostLimit ? Rows : Rows - (number % (Rows / 10));
            return ("", Rows <= MostLimit ? offset : offset / limit * limit, limit);
        }

        var places = Math.Max(1, (Of / BenchTable.Classes) - Rows + 1);
        return (
            string.Create(CultureInfo.InvariantCulture, $"lb=L{number % BenchTable.Classes:000}&"),
            number / BenchTable.Classes % places,
            Rows);
    }
}
