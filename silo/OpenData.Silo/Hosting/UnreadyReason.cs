namespace OpenData.Silo.Hosting;

/// <summary>Why a silo should get no requests.</summary>
/// <param name="Code">Never changes meaning: <c>starting</c>, <c>lease_lost</c> or <c>index_behind</c>.</param>
/// <param name="Message">What it means, for operators.</param>
internal sealed record UnreadyReason(string Code, string Message);
