namespace OpenData.GraphQL.Api.Calls;

/// <summary>What calls.</summary>
public enum CallerKind
{
    /// <summary>An app.</summary>
    App,

    /// <summary>A personal token.</summary>
    Token,

    /// <summary>Something that no account has any more: a secret that was renewed, or the demo token.</summary>
    Other,
}
