using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Transport;

[ExtendObjectType<ShopQuery>]
public static class LongAnswerQueries
{
    public static IEnumerable<string> Repeated(int count) => Enumerable.Repeat("街镇", count);
}
