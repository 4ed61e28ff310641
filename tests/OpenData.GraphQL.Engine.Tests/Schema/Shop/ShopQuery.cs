namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

/// <summary>Reads the shop.</summary>
public sealed class ShopQuery
{
    private readonly int _count = ShopData.Products.Count;

    /// <summary>Finds products.</summary>
    /// <param name="text">Part of a name.</param>
    /// <param name="scope">Where to look.</param>
    /// <param name="filter">All must hold.</param>
    /// <param name="first">How many.</param>
    public static Listing<Product> Search(
        string? text,
        ProductFilter? filter = null,
        [GraphQLDefault("ALL")] Scope? scope = null,
        int? first = 10)
    {
        var found = ShopData.Products
            .Where(p => text is null || p.Name.Contains(text, StringComparison.Ordinal))
            .Where(p => filter?.MaxPrice is null || p.Price <= filter.MaxPrice)
            .Where(p => filter?.Kinds is null || filter.Kinds.Contains(p.Kind))
            .Where(_ => scope == Scope.All)
            .ToList();
        return new Listing<Product>(found.Take(first ?? 10).ToList(), found.Count);
    }

    public static async Task<Product?> GetProductAsync([ID] string id, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return ShopData.Products.FirstOrDefault(p => p.Id == id);
    }

    public static IReadOnlyList<INode> Nodes() => [ShopData.Products[0], ShopData.Makers[0]];

    public static IReadOnlyList<IFinding> Findings() => [ShopData.Products[0], ShopData.Makers[0]];

    [Obsolete("Use `search`.")]
    public ValueTask<int> Count() => new(_count);

    public static string Broken() => throw new InvalidOperationException("secret");

    public static string? Refused() => throw new GraphQLException("Not today.", "CLOSED");

    public static Product LookUp(ProductKey by) => ShopData.Products.First(p => p.Id == by.Id || p.Name == by.Name);
}
