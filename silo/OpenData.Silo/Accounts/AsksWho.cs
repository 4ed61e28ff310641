namespace OpenData.Silo.Accounts;

/// <summary>Marks an endpoint whose answers depend on who is signed in.</summary>
internal sealed class AsksWho;
