using System.Globalization;
using OpenData.Contracts;

namespace OpenData.Silo.Endpoints.Invoke.Standard;

/// <summary>The two forms of time of the standard (时间编码).</summary>
internal static class Moment
{
    /// <summary>Digits of Unix seconds: fewer would be days such as 20260101, more would be milliseconds.</summary>
    private const int LeastUnixDigits = 9;

    private const int MostUnixDigits = 11;

    /// <summary>Reads <c>yyyyMMddHHmmss</c>, Beijing time, or Unix seconds.</summary>
    /// <param name="text">What a caller wrote.</param>
    /// <param name="moment">As clocks in Beijing show it.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTime moment)
    {
        moment = default;
        if (text.Length == 14)
        {
            return DateTime.TryParseExact(text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
        }

        if (text.Length is < LeastUnixDigits or > MostUnixDigits
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        moment = ShanghaiTime.At(DateTimeOffset.FromUnixTimeSeconds(seconds)).DateTime;
        return true;
    }
}
