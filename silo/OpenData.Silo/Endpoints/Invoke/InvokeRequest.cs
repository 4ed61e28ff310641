using System.Globalization;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Credentials;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>A call whose parameters are known to be right.</summary>
/// <param name="PageNumber">The page, from 1.</param>
/// <param name="PageSize">Rows a page.</param>
/// <param name="Filters">Values that columns must equal.</param>
internal sealed record InvokeRequest(int PageNumber, int PageSize, IReadOnlyList<RowFilter> Filters)
{
    public const string PageNumberName = "pageNum";

    public const string PageSizeName = "page";

    public const string TokenName = "authToken";

    /// <summary>The largest page, as in the Tianjin manual (2.3.4).</summary>
    public const int MaxPageSize = 5000;

    // Only so that page number times page size cannot overflow; no table here is near it.
    private const int MaxPageNumber = 1_000_000_000;

    public long Offset => (PageNumber - 1L) * PageSize;

    /// <summary>Checks parameters against the columns of a table. An empty value means no filter.</summary>
    /// <exception cref="InvokeRefusedException">A page is out of range, or a parameter is not known.</exception>
    public static InvokeRequest Parse(IReadOnlyDictionary<string, string> parameters, IReadOnlyList<DataItem> columns)
    {
        var filters = new List<RowFilter>();
        foreach (var (name, value) in parameters)
        {
            if (name is PageNumberName or PageSizeName || PresentedCredential.IsParameter(name))
            {
                continue;
            }

            if (!columns.Any(column => column.Name == name || column.Code == name))
            {
                var known = string.Join("、", columns.Select(column => column.Name));
                throw new InvokeRefusedException(InvokeErrors.UnknownParameter, Shown(name), known);
            }

            if (value.Length > 0)
            {
                filters.Add(new RowFilter(name, value));
            }
        }

        return new InvokeRequest(
            Number(parameters, PageNumberName, 1, MaxPageNumber),
            Number(parameters, PageSizeName, 10, MaxPageSize),
            filters);
    }

    /// <summary>What a caller wrote, as a message repeats it: not more than it takes to recognize it.</summary>
    public static string Shown(string text) => text.Length > 80 ? text[..80] + "…" : text;

    private static int Number(IReadOnlyDictionary<string, string> parameters, string name, int absent, int limit)
    {
        if (!parameters.TryGetValue(name, out var text))
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= limit
            ? number
            : throw new InvokeRefusedException(InvokeErrors.BadPage, name, Shown(text), limit);
    }
}
