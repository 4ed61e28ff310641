namespace OpenData.Silo.Accounts.External;

/// <summary>A provider, or somebody in its place, gave an answer that is not taken.</summary>
internal sealed class OidcException : Exception
{
    public OidcException()
    {
    }

    public OidcException(string message)
        : base(message)
    {
    }

    public OidcException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>What the person is told, one of <see cref="LoginProblem"/>.</summary>
    public string Problem { get; init; } = LoginProblem.ProviderFailed;
}
