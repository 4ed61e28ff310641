namespace OpenData.Contracts.Accounts.Rules;

/// <summary>
/// Unified social credit codes of organisations, GB 32100-2015: eighteen places, one of the registering department, one of the
/// kind of organisation, six digits of the region, nine of the organisation, and a check character.
/// </summary>
public static class CreditCode
{
    private const int Places = 18;
    private const int RegionStart = 2;
    private const int RegionEnd = 8;

    // Digits and letters without I, O, S, V and Z; a character's place is its value.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Whether a text is a code whose check character is right; small letters are taken as capitals.</summary>
    public static bool IsValid(string code)
    {
        var normal = Normalize(code);
        if (normal.Length != Places || normal.AsSpan(RegionStart, RegionEnd - RegionStart).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        // The weight of a place is the power of 3 by its number, counted from 0, modulo 31. With the check character, of
        // weight 1, the sum is a multiple of 31.
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < Places; i++)
        {
            var value = Alphabet.IndexOf(normal[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum += value * (i == Places - 1 ? 1 : weight);
            weight = weight * 3 % Alphabet.Length;
        }

        return sum % Alphabet.Length == 0;
    }

    /// <summary>The form in which codes are kept and compared: capitals, no space around them.</summary>
    public static string Normalize(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Trim().ToUpperInvariant();
    }
}
