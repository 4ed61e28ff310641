namespace OpenData.Contracts.Apps;

/// <summary>An app and a secret of it, which nobody can show again.</summary>
/// <param name="App">With the secret's prefix.</param>
/// <param name="Secret">256 random bits, base64url; the UUID key is a UUID of version 4.</param>
public sealed record IssuedAppSecret(App App, string Secret);
