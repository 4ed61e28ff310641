using System.Globalization;

namespace Orleans;

/// <summary>
/// How long a caller of this interface method waits, in place of <c>MessagingOptions.ResponseTimeout</c>. After that the
/// caller gets a <see cref="TimeoutException"/>: the outcome is unknown.
/// </summary>
/// <param name="timeout">A positive <see cref="TimeSpan"/> in the invariant form, such as <c>"00:00:05"</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    /// <summary>How long the caller waits; null for the text that is no time.</summary>
    public TimeSpan? Timeout { get; } =
        TimeSpan.TryParse(timeout, CultureInfo.InvariantCulture, out var value) ? value : null;
}
