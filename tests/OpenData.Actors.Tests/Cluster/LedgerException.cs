namespace OpenData.Actors.Tests.Cluster;

public sealed class LedgerException(string message) : Exception(message);
