using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;

namespace OpenData.Silo.Endpoints.Invoke.Parameters;

/// <summary>Which rows a call asks for, known to be right but for values that do not fit their columns.</summary>
/// <param name="Query">The rows.</param>
/// <param name="Span">How many, from where.</param>
/// <param name="Columns">What is wanted of each.</param>
internal sealed record RowRequest(RowQuery Query, PageSpan Span, IReadOnlyList<DataItem> Columns);
