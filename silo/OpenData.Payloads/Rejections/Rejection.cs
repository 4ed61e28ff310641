namespace OpenData.Payloads.Rejections;

/// <summary>
/// Why something was not taken: what, its value, the limit and the remedy. The two texts say the same; the portal's
/// default is Chinese.
/// </summary>
/// <param name="Code">The kind, for programs.</param>
/// <param name="Field">The field or column concerned; null where the whole line or file is.</param>
/// <param name="Value">The value as found, cut to 80 characters; null where there is none to show.</param>
/// <param name="Zh">One sentence in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record Rejection(RejectionCode Code, string? Field, string? Value, string Zh, string En)
{
    /// <inheritdoc/>
    public override string ToString() => Zh;
}
