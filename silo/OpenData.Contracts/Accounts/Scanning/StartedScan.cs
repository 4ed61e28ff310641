namespace OpenData.Contracts.Accounts.Scanning;

/// <summary>What a browser needs to be let in.</summary>
/// <param name="Code">For the picture, 256 random bits: good to answer, not to get in.</param>
/// <param name="Secret">For the browser alone, 256 random bits.</param>
/// <param name="Number">Two digits that both screens show.</param>
/// <param name="GoodFor">How long.</param>
public sealed record StartedScan(string Code, string Secret, string Number, TimeSpan GoodFor);
