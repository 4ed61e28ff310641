namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

public sealed class MakerLoader(BatchScheduler scheduler) : DataLoader<string, Maker>(scheduler)
{
    public List<IReadOnlyList<string>> Batches { get; } = [];

    protected override async Task<IReadOnlyDictionary<string, Maker>> LoadBatchAsync(
        IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        Batches.Add(keys);
        await Task.Yield();
        return ShopData.Makers.Where(m => keys.Contains(m.Id)).ToDictionary(m => m.Id);
    }
}
