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
}
