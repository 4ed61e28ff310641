namespace OpenData.Search.Tests.Model;

/// <summary>A query of known parts: words, a quoted phrase, excluded words.</summary>
internal sealed record ModelQuery
{
    public string[] Words { get; init; } = [];

    public string[] Phrase { get; init; } = [];

    public string[] Excluded { get; init; } = [];

    /// <summary>The one field that is searched, or null for all.</summary>
    public string? Scope { get; init; }

    public string Text => string.Join(' ', new[]
    {
        string.Join(' ', Words),
        Phrase.Length > 0 ? $"\"{string.Join(' ', Phrase)}\"" : "",
        string.Join(' ', Excluded.Select(word => "-" + word)),
    }.Where(part => part.Length > 0));

    /// <summary>What the engine must find.</summary>
    public bool Must(ModelDocument document) => IsTitle(document)
        || ((Scope is { } field ? document.HasInField(field, Words) : Words.All(document.Has))
            && (Phrase.Length == 0 || document.HasPhrase(Phrase))
            && !Excluded.Any(document.Has));

    /// <summary>What the engine may find: fewer words, a phrase across two texts of a field.</summary>
    public bool May(ModelDocument document) => IsTitle(document)
        || ((Words.Length == 0 || (Scope is { } field ? document.HasInField(field, Words) : Words.Any(document.Has)))
            && (Phrase.Length == 0 || document.MayHavePhrase(Phrase))
            && !Excluded.Any(document.Has));

    /// <summary>How well a document answers, coarsely: a better class stands before any worse one.</summary>
    public int Class(ModelDocument document) =>
        IsTitle(document) ? 2
        : Words.All(document.Has) ? 1
        : 0;

    // A title typed in full is found whatever signs are in it, so it may look like an exclusion.
    private bool IsTitle(ModelDocument document) =>
        Scope is null && Text.Length > 0 && document.Title.SequenceEqual([.. Words, .. Phrase, .. Excluded]);
}
