namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>Which rows were written.</summary>
/// <param name="Count">How many.</param>
/// <param name="Last">The number of the last; 0 if there is none.</param>
internal readonly record struct RowSpan(int Count, long Last);
