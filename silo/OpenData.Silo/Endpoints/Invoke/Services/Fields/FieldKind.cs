namespace OpenData.Silo.Endpoints.Invoke.Services.Fields;

/// <summary>Reads the text of a field; false where it is none of the kind.</summary>
internal delegate bool FieldParser<T>(string text, out T value);

/// <summary>What the value of a field may be.</summary>
/// <param name="Limit">As a refusal says what to give, in English.</param>
/// <param name="Parser">Reads it.</param>
internal sealed record FieldKind<T>(string Limit, FieldParser<T> Parser)
{
    /// <summary>How a refusal repeats a value that is none of the kind.</summary>
    public Func<string, string> Shown { get; init; } = text => text;
}
