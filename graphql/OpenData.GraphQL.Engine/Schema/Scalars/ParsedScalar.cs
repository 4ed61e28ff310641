using System.Globalization;

namespace OpenData.GraphQL.Engine.Schema;

/// <summary>A scalar whose values travel as text of one format.</summary>
internal sealed class ParsedScalar(
    string name,
    string description,
    string? specifiedByUrl,
    Func<string, object?> tryParse,
    Func<object, string?> format)
    : ScalarType(name, description, specifiedByUrl)
{
    public static readonly ScalarType DateTime = new ParsedScalar(
        "DateTime",
        "A point in time with its offset from UTC, as in RFC 3339: `2026-01-31T08:30:00+08:00`.",
        "https://scalars.graphql.org/andimarek/date-time.html",
        text => text.Length >= 20 && text[10] is 'T' or 't'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : null,
        value => value switch
        {
            DateTimeOffset time => time.Offset == TimeSpan.Zero
                ? time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture)
                : time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
            System.DateTime time => time.ToUniversalTime()
                .ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
            _ => null,
        });

    public static readonly ScalarType Date = new ParsedScalar(
        "Date",
        "A calendar day without time, as in RFC 3339: `2026-01-31`.",
        "https://scalars.graphql.org/andimarek/local-date.html",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null,
        value => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);

    public static readonly ScalarType Uuid = new ParsedScalar(
        "UUID",
        "A universally unique identifier in its 36 character form.",
        "https://tools.ietf.org/html/rfc4122",
        text => Guid.TryParse(text, out var value) ? value : null,
        value => value is Guid id ? id.ToString("D") : null);

    public static readonly ScalarType Url = new ParsedScalar(
        "URL",
        "An absolute URL.",
        "https://url.spec.whatwg.org/",
        text => Uri.TryCreate(text, UriKind.Absolute, out var value) ? value : null,
        value => value is Uri uri ? uri.OriginalString : null);

    public override object? Parse(ScalarInput input) =>
        (input.Kind == ScalarInputKind.Text ? tryParse(input.Text!) : null)
        ?? throw new GraphQLException($"{Name} cannot represent value: {input}");

    public override object? Serialize(object value) => format(value)
        ?? throw new GraphQLException($"{Name} cannot represent value: {ScalarText.Show(value)}");
}
