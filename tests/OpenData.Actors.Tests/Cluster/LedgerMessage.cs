namespace OpenData.Actors.Tests.Cluster;

public sealed record LedgerMessage(string Text, int Number, double? Share, DateTimeOffset At, string[] Parts, (int Low, int High) Range);
