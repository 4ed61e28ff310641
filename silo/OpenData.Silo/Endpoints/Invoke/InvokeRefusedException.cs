using System.Globalization;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>A call is refused; answered as <see cref="InvokeError"/>, never logged as a failure.</summary>
internal sealed class InvokeRefusedException(InvokeError error, params object[] particulars) : Exception(error.En)
{
    public InvokeError Error { get; } = error;

    /// <summary>When to try again; null where that would not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string Text(bool english) =>
        string.Format(CultureInfo.InvariantCulture, english ? Error.En : Error.Zh, particulars);
}
