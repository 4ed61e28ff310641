namespace OpenData.Storage.Grains;

/// <summary>How often an account has tried to prove a real name.</summary>
/// <param name="Day">In Asia/Shanghai.</param>
/// <param name="Count">On that day.</param>
public sealed record VerificationAttempts(DateOnly Day, int Count);
