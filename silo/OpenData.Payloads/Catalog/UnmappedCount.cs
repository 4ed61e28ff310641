namespace OpenData.Payloads.Catalog;

/// <summary>How often a value that no vocabulary knows came in an import.</summary>
/// <param name="Field">The source's field, for example <c>open_type</c>.</param>
/// <param name="Value">The value as found, cut to 80 characters.</param>
/// <param name="Count">Resources that have it.</param>
public sealed record UnmappedCount(string Field, string Value, long Count);
