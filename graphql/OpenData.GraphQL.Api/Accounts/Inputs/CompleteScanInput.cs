namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A browser that asks whether it is let in.</summary>
/// <param name="Code">Of startScan.</param>
/// <param name="Secret">Of startScan.</param>
public sealed record CompleteScanInput(string Code, string Secret);
