namespace OpenData.Actors.Tests.Grains;

public sealed class CartState
{
    public List<CartLine> Lines { get; set; } = [];
}
