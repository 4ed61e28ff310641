namespace OpenData.GraphQL.Engine;

/// <summary>How <c>MapGraphQL</c> serves a schema.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>How long anyone may keep the answer to a GET query that came without cookie and Authorization and that has no
    /// errors. Zero: everyone asks each time whether it is still the same.</summary>
    public TimeSpan PublicMaxAge { get; set; }

    /// <summary>Takes files by multipart requests, within these limits; null, the default, takes none.</summary>
    public GraphQLUploadOptions? Uploads { get; set; }
}
