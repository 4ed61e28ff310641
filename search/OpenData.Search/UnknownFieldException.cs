namespace OpenData.Search;

/// <summary>A document or request names a field that the schema does not have, or has as another kind.</summary>
public sealed class UnknownFieldException : ArgumentException
{
    /// <summary>Creates the exception for one name.</summary>
    /// <param name="field">The name that was used.</param>
    /// <param name="kind">What kind of field was wanted, such as "keyword field".</param>
    /// <param name="known">The names that the schema has of that kind.</param>
    public UnknownFieldException(string field, string kind, IEnumerable<string> known)
        : base($"'{field}' is not a {kind} of the index; known are: {string.Join(", ", known)}.") => Field = field;

    /// <summary>The name that was used.</summary>
    public string Field { get; }
}
