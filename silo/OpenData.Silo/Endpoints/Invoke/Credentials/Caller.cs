using OpenData.Contracts.Apps;

namespace OpenData.Silo.Endpoints.Invoke.Credentials;

/// <summary>Who calls.</summary>
/// <param name="Quota">The key of the <c>ITokenGrain</c> that the call counts on.</param>
/// <param name="App">The app; null for a personal token, of which its grain knows more.</param>
internal sealed record Caller(string Quota, App? App);
