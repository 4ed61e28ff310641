namespace OpenData.Storage.Counters;

/// <summary>Sends what was counted to the database, one flush at a time. A flush that failed may have arrived all the same: it
/// is sent again as it was, under its number, before any other.</summary>
/// <typeparam name="T">What was counted.</typeparam>
/// <param name="take">Takes out what was counted and not sent; null if there is nothing.</param>
/// <param name="add">Adds it to the database under a number that grows by one with each flush.</param>
internal sealed class FlushQueue<T>(Func<T?> take, Func<long, T, CancellationToken, Task> add) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _turn = new(1);
    private T? _sending;
    private long _number;

    /// <summary>Sends what failed before, and then what was counted since.</summary>
    public Task Flush(CancellationToken cancellationToken) => Settled(
        token =>
        {
            (_sending, _number) = (take(), _number + 1);
            return Send(token);
        },
        cancellationToken);

    /// <summary>Runs something while all that was taken out is known to be in the database.</summary>
    public async Task Settled(Func<CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Send(cancellationToken).ConfigureAwait(false);
            await action(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task Send(CancellationToken cancellationToken)
    {
        if (_sending is { } counted)
        {
            await add(_number, counted, cancellationToken).ConfigureAwait(false);
            _sending = null;
        }
    }
}
