using OpenData.Contracts.Datasets;
using OpenData.Contracts.Messaging;
using Orleans;

namespace OpenData.Grains.Messaging;

/// <summary>Keeps what developers would have been sent.</summary>
[KeepAlive]
public sealed class OutboxGrain : Grain, IOutboxGrain
{
    private const int Kept = 200;

    private readonly Queue<OutboxMessage> _messages = new(Kept);

    /// <inheritdoc/>
    public Task Put(OutboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (_messages.Count == Kept)
        {
            _messages.Dequeue();
        }

        _messages.Enqueue(message);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<EquatableList<OutboxMessage>> Latest(string? receiver) => Task.FromResult<EquatableList<OutboxMessage>>(
        [.. _messages.Where(each => receiver is null || each.To == receiver).Reverse()]);
}
