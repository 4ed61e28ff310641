namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>What people say of themselves; null leaves a value as it is, an empty text takes it away.</summary>
/// <param name="Email">An address.</param>
/// <param name="Industry">At most 60 characters.</param>
/// <param name="Occupation">At most 60 characters.</param>
public sealed record UpdateProfileInput(
    string? Email = null,
    string? Industry = null,
    string? Occupation = null);
