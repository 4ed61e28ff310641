using System.Globalization;
using OpenData.Contracts;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Payloads.CodeLists;

namespace OpenData.Silo.Endpoints.Invoke.Services.Fields;

/// <summary>The kinds of fields that tables of the annex have.</summary>
internal static class FieldKinds
{
    private const int LongestAddress = 2_000;
    private const int LongestCode = 20;
    private const int AreaDigits = 6;
    private const int UnixSecondsDigits = 10;
    private const int UnixMillisecondsDigits = 13;

    private static readonly TimeSpan ShanghaiOffset = ShanghaiTime.At(DateTimeOffset.UnixEpoch).Offset;

    /// <summary>A number of mainland China; refusals show it masked.</summary>
    public static FieldKind<string> Cellphone { get; } =
        new("a mobile of eleven digits", Mobile.TryNormalize) { Shown = Mobile.Mask };

    /// <summary>The name of a person; refusals show it masked.</summary>
    public static FieldKind<string> Name { get; } = new(
        $"the name of a person of at most {PersonName.Longest} characters",
        (string text, out string value) => PersonName.IsValid(value = text))
    {
        Shown = PersonName.Mask,
    };

    /// <summary>A code of letters, digits, dots, hyphens and underscores.</summary>
    public static FieldKind<string> Code { get; } = new(
        $"a code of at most {LongestCode} letters, digits, dots, hyphens or underscores",
        (string text, out string value) => IsCode(value = text));

    /// <summary>The code of an area; one of six digits must be in GB/T 2260.</summary>
    public static FieldKind<string> Area { get; } = new(
        $"the code of an area; one of six digits must be in GB/T 2260, another has at most {LongestCode} letters and digits",
        (string text, out string value) => IsCode(value = text)
            && (text.Length != AreaDigits || !text.All(char.IsAsciiDigit) || KnownCodeLists.Areas.Has(text)));

    /// <summary>An address of HTTP.</summary>
    public static FieldKind<string> WebAddress { get; } = new(
        $"an address that begins with http:// or https://, without a user, of at most {LongestAddress} characters",
        (string text, out string value) => (value = text).Length <= LongestAddress
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0
            && !text.Any(each => char.IsControl(each) || char.IsWhiteSpace(each)));

    /// <summary>True or false, also as 1 or 0.</summary>
    public static FieldKind<bool> Flag { get; } = OneOf(("true", true), ("false", false), ("1", true), ("0", false));

    /// <summary>A text in one line.</summary>
    public static FieldKind<string> Line(int most) => new(
        $"a text of 1 to {most} characters in one line",
        (string text, out string value) => (value = text).Length <= most && !text.Any(char.IsControl) && text.Trim().Length > 0);

    /// <summary>A text that may have several lines.</summary>
    public static FieldKind<string> Text(int most) => new(
        $"a text of 1 to {most} characters",
        (string text, out string value) => (value = text).Length <= most
            && !text.Any(each => char.IsControl(each) && each is not ('\n' or '\r' or '\t'))
            && text.Trim().Length > 0);

    /// <summary>A whole number.</summary>
    public static FieldKind<int> Whole(int least, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && value >= least && value <= most);

    /// <summary>A number; it may have an exponent.</summary>
    public static FieldKind<double> Number(double least, double most) => new(
        string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        (string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && value >= least && value <= most);

    /// <summary>One of some words, as they are written.</summary>
    public static FieldKind<T> OneOf<T>(params (string Text, T Value)[] words) => new(
        $"one of {string.Join(", ", words.Select(word => word.Text))}",
        (string text, out T value) =>
        {
            var found = Array.FindIndex(words, word => word.Text == text);
            value = found < 0 ? default! : words[found].Value;
            return found >= 0;
        });

    /// <summary>A moment from the year 2000 to a day from now, in the forms of the standard or as milliseconds; without a zone it is
    /// Beijing time.</summary>
    public static FieldKind<DateTimeOffset> Moment(TimeProvider time) => new(
        "a time as yyyy-MM-dd HH:mm:ss or yyyyMMddHHmmss (Beijing time), or Unix seconds or milliseconds, from the year 2000 to tomorrow",
        (string text, out DateTimeOffset value) => TryMoment(text, out value)
            && value.Year >= 2000 && value <= time.GetUtcNow().AddDays(1));

    private static bool TryMoment(string text, out DateTimeOffset moment)
    {
        if (DateTime.TryParseExact(
            text, ["yyyy-MM-dd HH:mm:ss", "yyyyMMddHHmmss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            moment = new DateTimeOffset(clock, ShanghaiOffset);
            return true;
        }

        moment = default;
        if (text.Length is not (UnixSecondsDigits - 1 or UnixSecondsDigits or UnixMillisecondsDigits - 1 or UnixMillisecondsDigits)
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        moment = ShanghaiTime.At(text.Length <= UnixSecondsDigits
            ? DateTimeOffset.FromUnixTimeSeconds(number)
            : DateTimeOffset.FromUnixTimeMilliseconds(number));
        return true;
    }

    private static bool IsCode(string text) =>
        text.Length is > 0 and <= LongestCode && text.All(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '-' or '_');
}
