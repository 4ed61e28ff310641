namespace OpenData.Contracts.Accounts.Rules;

/// <summary>The full-width forms that Chinese input methods leave in place of ASCII (Unicode block FF00-FFEF).</summary>
public static class FullWidth
{
    private const char First = '\uFF01'; // The full-width '!'; the block keeps the order of ASCII.
    private const char Last = '\uFF5E'; // The full-width '~'.
    private const char Space = '\u3000';

    /// <summary>The text with ASCII in place of full-width forms; all else stays, and so does the length.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (folded, source) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = source[i] switch
                {
                    >= First and <= Last => (char)(source[i] - First + '!'),
                    Space => ' ',
                    var other => other,
                };
            }
        });
    }
}
