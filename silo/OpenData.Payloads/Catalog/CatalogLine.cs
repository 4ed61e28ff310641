using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Catalog;

/// <summary>
/// One line of a catalogue that is not blank. Either <see cref="Resource"/> or <see cref="Rejection"/> is null.
/// </summary>
/// <param name="Number">The line's number in the file from 1, blank lines included.</param>
/// <param name="Resource">What the line describes, normalized; its <see cref="Resource.Table"/> is not filled yet.</param>
/// <param name="Table">The rows that the line names in its <c>table</c> field; null where it names none.</param>
/// <param name="Rejection">Why the line was not taken.</param>
public sealed record CatalogLine(long Number, Resource? Resource, TableSource? Table, Rejection? Rejection);
