using OpenData.Contracts.Datasets;
using Orleans;

namespace OpenData.Contracts.Messaging;

/// <summary>What would have been sent, where nothing is: the phone and the mailbox of developers. The last 200 messages, in memory
/// alone. One grain, by the key <see cref="Key"/>.</summary>
[Alias("opendata.IOutboxGrain")]
public interface IOutboxGrain : IGrainWithIntegerKey
{
    /// <summary>The key of the only one.</summary>
    const long Key = 0;

    /// <summary>Takes a message; the oldest goes when there are too many.</summary>
    [Alias("Put")]
    Task Put(OutboxMessage message);

    /// <summary>The messages, newest first.</summary>
    /// <param name="receiver">A number or an address; null for all.</param>
    [Alias("Latest")]
    Task<EquatableList<OutboxMessage>> Latest(string? receiver);
}
