using System.Collections.Immutable;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Grains;

internal sealed class CartGrain(
    [PersistentState("cart", "carts")] IPersistentState<CartState> cart, Journal journal) : Grain, ICart
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        journal.Add($"activate {this.GetPrimaryKeyString()} with {cart.State.Lines.Count}");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        journal.Add($"deactivate {this.GetPrimaryKeyString()}: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public async Task Add(CartLine line)
    {
        cart.State.Lines.Add(line);
        await cart.WriteStateAsync();
    }

    public Task<ImmutableArray<CartLine>> Lines() => Task.FromResult(cart.State.Lines.ToImmutableArray());

    public Task AddWithoutWriting(CartLine line)
    {
        cart.State.Lines.Add(line);
        return Task.CompletedTask;
    }

    public Task Empty() => cart.ClearStateAsync();

    public Task<string?> Version() => Task.FromResult(cart.RecordExists ? cart.Etag : null);

    public Task<string> ReadOutside() => Task.Run(() =>
    {
        try
        {
            return $"{cart.State.Lines.Count} lines";
        }
        catch (InvalidOperationException error)
        {
            return error.Message;
        }
    });

    public async Task<bool> WriteTogether()
    {
        var first = cart.WriteStateAsync();
        var second = cart.WriteStateAsync();
        var third = cart.WriteStateAsync();
        await Task.WhenAll(first, second, third);
        return ReferenceEquals(second, third) && !ReferenceEquals(first, second);
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
