using OpenData.Contracts.Tokens;
using Orleans.Storage;

namespace OpenData.Grains.Permits;

/// <summary>
/// One token at this silo. Calls take idle permits; those that find none wait, and one question at a time goes to the
/// token's grain for all of them. A token that is used much gets permits ahead.
/// </summary>
internal sealed class TokenPermits(ITokenGrain token, TimeProvider time)
{
    // Between questions while other silos are asked to give back idle permits; they report several times meanwhile.
    private static readonly TimeSpan RecallPause = TimeSpan.FromMilliseconds(200);
    private const int MostRecallPauses = 4;

    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OpenTime = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly WaitingCalls _waiting = new();
    private readonly CallRate _rate = new(time);
    private SiloAccount _account = new();
    private long _lastTakenAt = time.GetTimestamp();
    private bool _isAsking;
    private bool _hasFailed;
    private bool _isClosed;

    /// <summary>Permits that no call has.</summary>
    public int Idle
    {
        get
        {
            lock (_gate)
            {
                return _account.Idle;
            }
        }
    }

    /// <summary>Asks for a permit.</summary>
    /// <returns>Null if this token was closed, and another <see cref="TokenPermits"/> takes its place.</returns>
    public async ValueTask<Permit?> Take(CancellationToken cancellationToken)
    {
        Permit? permit = null;
        TaskCompletionSource<Permit>? call = null;
        bool asks;
        lock (_gate)
        {
            if (_isClosed)
            {
                return null;
            }

            _lastTakenAt = time.GetTimestamp();
            _rate.Count();
            RenewIfOver();
            if (_waiting.Count == 0 && _account.Idle > 0)
            {
                permit = Start();
                asks = !_isAsking && !_hasFailed && _account.Standing.Remaining > 0 && _rate.IsShort(_account.Idle);
            }
            else
            {
                call = _waiting.Add();
                asks = !_isAsking;
            }

            _isAsking |= asks;
        }

        if (asks)
        {
            _ = Ask();
        }

        return permit ?? await WaitingCalls.Wait(call!, cancellationToken);
    }

    /// <summary>A call under a permit has ended.</summary>
    public void End(SiloAccount account, bool isSpent)
    {
        lock (_gate)
        {
            account.InUse--;
            if (isSpent)
            {
                account.Spent++;
            }
            else
            {
                account.Idle++;
                Serve();
            }
        }
    }

    /// <summary>To be called now and then: tells the grain of idle permits, and learns whether others need them; gives them
    /// back when nobody has used them for long, and then closes.</summary>
    /// <returns>False when this token is closed and can be forgotten.</returns>
    public bool Tick()
    {
        bool asks;
        lock (_gate)
        {
            if (_isClosed || _isAsking)
            {
                return !_isClosed;
            }

            RenewIfOver();
            asks = _account.Idle > 0;
            var quiet = time.GetElapsedTime(_lastTakenAt);
            if (asks && quiet >= IdleTime && !_hasFailed) // In an outage, idle permits are all that calls have.
            {
                _account.Idle = 0;
            }
            else if (!asks && (quiet < OpenTime || _account.InUse > 0))
            {
                return true;
            }

            _isAsking = asks;
        }

        _ = asks ? Ask() : Close();
        return asks;
    }

    /// <summary>Gives back what is idle, and tells the grain what was spent. Nothing can be taken afterwards.</summary>
    public async Task Close()
    {
        PermitReport report;
        lock (_gate)
        {
            if (_isClosed || _account.Number == 0)
            {
                _isClosed = true;
                return;
            }

            // A call that still runs is counted as if it succeeded: nobody will be there to tell.
            _isClosed = true;
            report = new PermitReport(
                _account.Id, ++_account.Number, _account.Spent + _account.InUse, 0, 0, 0, 0, Closes: true);
        }

        try
        {
            await token.Settle(report);
        }
#pragma warning disable CA1031 // Whatever it was, nobody waits for this report.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Not told, the grain keeps the account open with all it had: that wastes permits, and grants none.
        }
    }

    private async Task Ask()
    {
        var pauses = 0;
        var isFirst = true;
        while (true)
        {
            var askedAt = time.GetTimestamp();
            PermitGrant grant;
            try
            {
                grant = await token.Settle(Report());
            }
            catch (InconsistentStateException) when (isFirst)
            {
                isFirst = false; // The grain has just moved to another silo; it has nothing granted, and reads its state anew.
                continue;
            }
#pragma warning disable CA1031 // Whoever waits is told.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Fail(exception);
                return;
            }

            switch (Take(grant, askedAt, canPause: pauses < MostRecallPauses))
            {
                case NextStep.End:
                    return;
                case NextStep.Pause:
                    pauses++;
                    await Task.Delay(RecallPause, time);
                    break;
            }
        }
    }

    private PermitReport Report()
    {
        lock (_gate)
        {
            _waiting.Trim();
            return new PermitReport(
                _account.Id, ++_account.Number, _account.Spent, _account.InUse, _account.Idle,
                _waiting.Count, _rate.Ahead(_account.Idle), Closes: false);
        }
    }

    private NextStep Take(PermitGrant grant, long askedAt, bool canPause)
    {
        lock (_gate)
        {
            var next = _isClosed ? Refuse(grant) : grant.IsOver ? Reopen() : Use(grant, askedAt, canPause);
            _isAsking = next != NextStep.End;
            _hasFailed = false;
            return next;
        }
    }

    private NextStep Use(PermitGrant grant, long askedAt, bool canPause)
    {
        _account.Take(grant, askedAt);
        Serve();
        if (_waiting.Count == 0)
        {
            var givesBack = grant.IsRecalled && _account.Idle > 0;
            _account.Idle = givesBack ? 0 : _account.Idle;
            return givesBack ? NextStep.Again : NextStep.End;
        }

        return grant.Standing.Status switch
        {
            TokenStatus.Good => NextStep.Again, // They came after the question.
            TokenStatus.Spent when grant.IdleElsewhere > 0 && canPause => NextStep.Pause,
            _ => Refuse(grant),
        };
    }

    private NextStep Reopen()
    {
        _account = new SiloAccount();
        return _waiting.Count > 0 ? NextStep.Again : NextStep.End;
    }

    private NextStep Refuse(PermitGrant grant)
    {
        _waiting.Refuse(new Permit(grant.Standing));
        _isClosed |= grant.Standing.Status == TokenStatus.Unknown; // Guessed tokens must not fill the memory.
        return NextStep.End;
    }

    private void Fail(Exception exception)
    {
        lock (_gate)
        {
            _hasFailed = true;
            _isAsking = false;
            _waiting.Fail(exception);
        }
    }

    private void RenewIfOver()
    {
        if (_account.Number > 0 && time.GetElapsedTime(_account.AskedAt) >= _account.GoodFor)
        {
            _account = new SiloAccount(); // Calls under way end in the old one, which nobody looks at any more.
        }
    }

    private void Serve()
    {
        while (!_isClosed && _account.Idle > 0 && _waiting.TryTake(out var call))
        {
            var permit = Start();
            if (!call.TrySetResult(permit)) // It has just given up.
            {
                permit.Dispose();
            }
        }
    }

    private Permit Start()
    {
        _account.Idle--;
        _account.InUse++;
        return new Permit(this, _account, time.GetElapsedTime(_account.AskedAt));
    }

    private enum NextStep
    {
        End,
        Again,
        Pause,
    }
}
