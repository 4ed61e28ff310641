using System.Globalization;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Parameters;

/// <summary>Rows to leave out, and rows at most.</summary>
/// <param name="Offset">From 0.</param>
/// <param name="Limit">From 1.</param>
internal readonly record struct PageSpan(long Offset, int Limit)
{
    // Only so that page number times page size cannot overflow; no table here is near it.
    private const int MostPages = 1_000_000_000;

    /// <summary>Pages by their number, from 1.</summary>
    /// <exception cref="InvokeRefusedException">A parameter is out of range.</exception>
    public static PageSpan ByPages(CallParameters parameters, string numberName, string sizeName, int usualSize, int mostSize)
    {
        var number = Number(parameters, numberName, least: 1, absent: 1, MostPages);
        var size = Number(parameters, sizeName, least: 1, usualSize, mostSize);
        return new PageSpan((number - 1L) * size, size);
    }

    /// <summary>Rows by their place, from 0.</summary>
    /// <exception cref="InvokeRefusedException">A parameter is out of range.</exception>
    public static PageSpan ByOffset(CallParameters parameters, string offsetName, string limitName, int usualLimit, int mostLimit) =>
        new(
            Number(parameters, offsetName, least: 0, absent: 0, MostPages),
            Number(parameters, limitName, least: 1, usualLimit, mostLimit));

    private static int Number(CallParameters parameters, string name, int least, int absent, int most)
    {
        if (!parameters.TryGet(name, out var text))
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw new InvokeRefusedException(InvokeErrors.BadPage, name, InvokeRefusedException.Shown(text), least, most);
    }
}
