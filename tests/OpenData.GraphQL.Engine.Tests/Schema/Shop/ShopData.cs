namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

internal static class ShopData
{
    public static readonly IReadOnlyList<Maker> Makers = [new("m1", "Ålesund"), new("m2", "上海")];

    public static readonly IReadOnlyList<Product> Products =
    [
        new("p1", "Map", 12.5, Kind.PaperGoods, "m1", new DateOnly(2026, 1, 31)),
        new("p2", "地图", 8, Kind.PaperGoods, "m2", null),
        new("p3", "Globe", 40, Kind.HTTPService, "m1", null),
    ];
}
