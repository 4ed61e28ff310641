namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

public sealed class ShopMutation
{
    public static ChangePayload Change(ChangeInput input) =>
        new(input.Name, input.Note.IsGiven ? input.Note.Value ?? "null" : "absent", input.Tags, input.Stock);
}
