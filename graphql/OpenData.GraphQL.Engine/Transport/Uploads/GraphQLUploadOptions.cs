namespace OpenData.GraphQL.Engine;

/// <summary>How much one multipart request may bring. What is beyond a limit is refused with status 413,
/// <see cref="ErrorCodes.LimitExceeded"/> and the property's name. The part <c>operations</c> is as large as
/// <see cref="GraphQLLimits.MaxRequestBytes"/> allows.</summary>
public sealed class GraphQLUploadOptions
{
    /// <summary>Bytes of one file.</summary>
    public long MaxFileBytes { get; set; } = 10_000_000;

    /// <summary>Bytes of the whole request.</summary>
    public long MaxUploadBytes { get; set; } = 50_000_000;

    /// <summary>Files of one request.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>Bytes of the part <c>map</c>.</summary>
    public int MaxMapBytes { get; set; } = 10_000;

    /// <exception cref="GraphQLSchemaException">A value cannot be used; lists all of them.</exception>
    internal void Check()
    {
        var problems = new List<string>();
        foreach (var (name, value) in new[]
        {
            (nameof(MaxFileBytes), MaxFileBytes), (nameof(MaxUploadBytes), MaxUploadBytes),
            (nameof(MaxFiles), MaxFiles), (nameof(MaxMapBytes), MaxMapBytes),
        })
        {
            if (value < 1)
            {
                problems.Add($"{nameof(GraphQLUploadOptions)}.{name} is {value}; it must be at least 1.");
            }
        }

        if (problems.Count > 0)
        {
            throw new GraphQLSchemaException(problems);
        }
    }
}
