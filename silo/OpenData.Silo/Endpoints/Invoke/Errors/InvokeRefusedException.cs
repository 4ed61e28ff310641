using System.Globalization;

namespace OpenData.Silo.Endpoints.Invoke.Errors;

/// <summary>A call is refused; answered as <see cref="InvokeError"/>, never logged as a failure.</summary>
/// <param name="error">Which.</param>
/// <param name="particulars">Of its message; a list of texts is joined as the language does. An array that is all there is would be
/// taken for the particulars themselves.</param>
internal sealed class InvokeRefusedException(InvokeError error, params object[] particulars) : Exception(error.En)
{
    public InvokeError Error { get; } = error;

    /// <summary>When to try again; null where that would not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What a caller wrote, as a message repeats it: not more than it takes to recognize it.</summary>
    public static string Shown(string text) => text.Length > 80 ? text[..80] + "…" : text;

    public string Text(bool english) =>
        string.Format(
            CultureInfo.InvariantCulture,
            english ? Error.En : Error.Zh,
            [.. particulars.Select(each => each is IEnumerable<string> list ? string.Join(english ? ", " : "、", list) : each)]);
}
