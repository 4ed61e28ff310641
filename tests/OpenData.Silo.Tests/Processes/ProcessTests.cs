namespace OpenData.Silo.Tests.Processes;

/// <summary>Tests that start processes run one after the other: they measure, and the machine is small.</summary>
[CollectionDefinition(Name)]
public sealed class ProcessTests
{
    public const string Name = "processes";
}
