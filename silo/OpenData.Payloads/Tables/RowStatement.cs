namespace OpenData.Payloads.Tables;

/// <summary>SQL over a row file.</summary>
/// <param name="Sql">With <c>?1, ?2, …</c> for the values.</param>
/// <param name="Values">Each a <see cref="string"/>, <see cref="long"/> or <see cref="double"/>.</param>
internal sealed record RowStatement(string Sql, IReadOnlyList<object> Values);
