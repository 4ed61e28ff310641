namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

public enum Kind
{
    PaperGoods,

    [GraphQLDeprecated("Gone.")]
    HTTPService,
}
