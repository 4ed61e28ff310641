namespace OpenData.Contracts.Apps.Rules;

/// <summary>Where an app may have authorization codes sent (RFC 6749, 3.1.2; RFC 8252, 7.3 and 8.3).</summary>
public static class RedirectUri
{
    /// <summary>The longest that is taken.</summary>
    public const int MaxLength = 300;

    /// <summary>Absolute, over HTTPS or to the caller's own machine, without a user and a fragment.</summary>
    public static bool IsValid(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Length <= MaxLength
            && address.All(letter => letter is > ' ' and < (char)127)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0
            && !address.Contains('#', StringComparison.Ordinal)
            && uri.Host.Length > 0
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
    }
}
