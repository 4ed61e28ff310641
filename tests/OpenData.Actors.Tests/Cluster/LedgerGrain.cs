using System.Globalization;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Cluster;

public sealed class LedgerGrain([PersistentState("ledger", "ledgers")] IPersistentState<LedgerState> state) : Grain, ILedgerGrain
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<int> Add(string operation)
    {
        if (!state.State.Operations.Contains(operation))
        {
            state.State.Operations.Add(operation);
            await state.WriteStateAsync();
        }

        return state.State.Operations.Count;
    }

    public Task<IReadOnlyList<string>> All() => Task.FromResult<IReadOnlyList<string>>([.. state.State.Operations]);

    public Task<string> Where() => Task.FromResult(RuntimeIdentity);

    public Task<string> Echo(LedgerMessage message) => Task.FromResult(string.Create(
        CultureInfo.InvariantCulture,
        $"{message.Text}|{message.Number}|{message.Share}|{message.At:O}|{string.Join(',', message.Parts)}|{message.Range.Low}-{message.Range.High}"));

    public Task Fail(string kind) => kind switch
    {
        "argument" => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        "own" => throw new LedgerException("The ledger is closed."),
        "conflict" => throw new Orleans.Storage.InconsistentStateException("Lost.", "2", "1"),
        _ => throw new InvalidOperationException("It cannot be.", new IOException("The cause.")),
    };

    public Task<string?> ContextValue(string key) => Task.FromResult(RequestContext.Get(key)?.ToString());

    public Task<string> CallBack(string other) => GrainFactory.GetGrain<ILedgerGrain>(other).Through(this.AsReference<ILedgerGrain>());

    public Task Wait(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    public Task Note(string operation) => Add(operation);

    public Task<string> Through(ILedgerGrain other) => other.Where();

    public Task Hold() => _released.Task;

    public Task Release()
    {
        _released.TrySetResult();
        return Task.CompletedTask;
    }
}
