using System.Collections.Immutable;
using Orleans;

namespace OpenData.Actors.Tests.Grains;

[GenerateSerializer, Immutable, Alias("tests.CartLine")]
public sealed record CartLine([property: Id(0)] string Product, [property: Id(1)] int Quantity);

public interface ICart : IGrainWithStringKey
{
    Task Add(CartLine line);

    Task<ImmutableArray<CartLine>> Lines();

    Task AddWithoutWriting(CartLine line);

    Task Empty();

    Task<string?> Version();

    /// <summary>Reads the state from another thread and answers the error.</summary>
    Task<string> ReadOutside();

    /// <summary>Asks for several writes at once; answers how many the storage saw.</summary>
    Task<bool> WriteTogether();

    Task Leave();
}
