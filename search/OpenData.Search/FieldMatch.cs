namespace OpenData.Search;

/// <summary>Why a document was found: one field and where in it.</summary>
/// <param name="Field">The text field's name.</param>
/// <param name="Fragments">Pieces of the field as HTML: escaped text with <c>&lt;em&gt;</c> around what matched,
/// and no other markup.</param>
public sealed record FieldMatch(string Field, IReadOnlyList<string> Fragments);
