using OpenData.Silo.Tests.Processes;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(ProcessesFirst.FullName, "OpenData.Silo.Tests")]

namespace OpenData.Silo.Tests.Processes;

/// <summary>Begins with the longest collection: begun last, as chance would have it, it goes on alone when all others have
/// ended.</summary>
public sealed class ProcessesFirst : ITestCollectionOrderer
{
    internal const string FullName = "OpenData.Silo.Tests.Processes." + nameof(ProcessesFirst);

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName == ProcessTests.Name);
}
