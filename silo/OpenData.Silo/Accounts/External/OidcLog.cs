namespace OpenData.Silo.Accounts.External;

/// <summary>What is logged of providers: never a code, a token or a person.</summary>
internal static partial class OidcLog
{
    [LoggerMessage(5411, LogLevel.Warning, "外部登录未成 Signing in by {Provider} failed: {Reason} {Cause}")]
    public static partial void Failed(ILogger log, string provider, string reason, string? cause);
}
