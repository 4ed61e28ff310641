using OpenData.Contracts.Accounts;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Accounts;

/// <summary>Counts failures from an address, forgives them with time, and makes the next attempt wait.</summary>
public sealed class AddressAttemptsGrain(
    [PersistentState("attempts")] IPersistentState<AddressAttemptsState> state, TimeProvider time) : Grain, IAddressAttemptsGrain
{
    private static readonly TimeSpan ForgivenEach = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<TimeSpan> Begin(string target)
    {
        var now = time.GetUtcNow();
        AddressFailure[] counted = [.. state.State.Failures.Where(each => now < each.ForgivenAt)];
        if (OpensAt(counted) is { } opens && now < opens)
        {
            return opens - now;
        }

        var before = counted is [.., var last] ? last.ForgivenAt : now;
        await Put([.. counted, new AddressFailure(target, now, before + ForgivenEach)]);
        return TimeSpan.Zero;
    }

    /// <inheritdoc/>
    public Task Withdraw(string target) =>
        state.State.Failures.LastOrDefault(each => each.Target == target) is { } latest
            ? Put([.. state.State.Failures.Where(each => !ReferenceEquals(each, latest))])
            : Task.CompletedTask;

    /// <inheritdoc/>
    public Task Succeeded(string target) => state.State.Failures.Any(each => each.Target == target)
        ? Put([.. state.State.Failures.Where(each => each.Target != target)])
        : Task.CompletedTask;

    // While one waits, failures are forgiven, and each that is makes the delay shorter.
    private static DateTimeOffset? OpensAt(AddressFailure[] counted)
    {
        if (counted.Length < Lockout.Free)
        {
            return null;
        }

        var last = counted.Max(each => each.At);
        var opens = counted[counted.Length - Lockout.Free].ForgivenAt;
        for (var forgiven = 0; counted.Length - forgiven >= Lockout.Free; forgiven++)
        {
            var delayed = last + Lockout.Delay(counted.Length - forgiven);
            var at = forgiven > 0 && counted[forgiven - 1].ForgivenAt > delayed ? counted[forgiven - 1].ForgivenAt : delayed;
            opens = at < opens ? at : opens;
        }

        return opens;
    }

    private Task Put(IReadOnlyList<AddressFailure> failures) => failures.Count == 0
        ? state.ClearStateAsync()
        : state.Store(new AddressAttemptsState { Failures = [.. failures] });
}
