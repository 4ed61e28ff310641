namespace OpenData.Contracts.Accounts.Rules;

/// <summary>Personal data as it is shown: enough for its owner to know it again.</summary>
internal static class Masked
{
    /// <summary>Stars in place of all but the ends. A text that the ends would show in full becomes stars.</summary>
    public static string Middle(string text, int shownAtStart, int shownAtEnd)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hidden = text.Length - shownAtStart - shownAtEnd;
        return hidden <= 0
            ? new string('*', text.Length)
            : $"{text.AsSpan(0, shownAtStart)}{new string('*', hidden)}{text.AsSpan(text.Length - shownAtEnd)}";
    }
}
