namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

public enum Scope
{
    All,
    Fields,
}
