namespace OpenData.Chaos.Silo;

/// <summary>What is stored after an import was acknowledged.</summary>
/// <param name="Version">The version; -1 for none; null where the database did not say.</param>
internal sealed record StoredVersion(int? Version);
