using OpenData.Contracts.Accounts.Scanning;
using Orleans;

namespace OpenData.Grains.Accounts.Scanning;

/// <summary>One sign-in by scanning. It lives until its outcome is told, or is collected as idle some time after it is over.
/// </summary>
[CollectionAgeLimit(Minutes = 3)]
public sealed class ScanGrain(TimeProvider time) : Grain, IScanGrain
{
    private static readonly ScanOutcome Gone = new(ScanStatus.Gone, null, null);

    private Scan? _scan;
    private string? _secretHash;
    private ScanOutcome _outcome = new(ScanStatus.Waiting, null, null);

    private bool IsOver => _scan is null || time.GetUtcNow() >= _scan.ExpiresAt;

    /// <inheritdoc/>
    public Task Begin(Scan scan, string secretHash)
    {
        (_scan, _secretHash) = (scan, secretHash);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Scan?> Show()
    {
        ForgetGuess();
        return Task.FromResult(IsOver || _outcome.Status != ScanStatus.Waiting ? null : _scan);
    }

    /// <inheritdoc/>
    public Task<bool> Answer(string accountId, string sessionId, bool isConfirmed)
    {
        ForgetGuess();
        if (IsOver || _outcome.Status != ScanStatus.Waiting)
        {
            return Task.FromResult(false);
        }

        _outcome = isConfirmed
            ? new ScanOutcome(ScanStatus.Confirmed, accountId, sessionId)
            : new ScanOutcome(ScanStatus.Refused, null, null);
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public Task<ScanOutcome> Take(string secretHash)
    {
        ForgetGuess();
        if (IsOver || _secretHash != secretHash)
        {
            return Task.FromResult(Gone);
        }

        var outcome = _outcome;
        if (outcome.Status != ScanStatus.Waiting)
        {
            _scan = null;
            DeactivateOnIdle();
        }

        return Task.FromResult(outcome);
    }

    // Guessed codes must not fill the memory.
    private void ForgetGuess()
    {
        if (_scan is null)
        {
            DeactivateOnIdle();
        }
    }
}
