namespace OpenData.Contracts.Apps;

/// <summary>The secrets that an app may have, one of each.</summary>
public enum AppCredential
{
    /// <summary>AppSecret: sent with calls, and proves the app for OAuth 2.0.</summary>
    Secret,

    /// <summary>用户唯一标识码, a UUID: sent with calls, and good for nothing else.</summary>
    AccessKey,

    /// <summary>Signs requests, and is sent with none.</summary>
    SigningKey,
}
