using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Permits;

/// <summary>The answer to a request for one call: a permit, or the reason why there is none. To be disposed of when the call
/// has ended; a permit that was not spent until then is given back, as only successful calls spend.</summary>
public sealed class Permit : IDisposable
{
    private readonly TokenPermits? _owner;
    private readonly SiloAccount? _account;
    private bool _hasEnded;

    internal Permit(TokenStanding standing) => Standing = standing;

    internal Permit(TokenPermits owner, SiloAccount account, TimeSpan sinceAsked)
    {
        _owner = owner;
        _account = account;
        Standing = account.Standing with
        {
            Status = TokenStatus.Good,
            Remaining = account.Standing.Remaining + account.Idle,
            ResetsIn = account.Standing.ResetsIn - sinceAsked,
        };
    }

    /// <summary>How the token stands. <see cref="TokenStatus.Good"/>: the call may be made, and as many as remain after it; what
    /// other silos hold is not counted as remaining.</summary>
    public TokenStanding Standing { get; }

    /// <summary>Whether the call may be made.</summary>
    public bool IsGranted => _owner is not null;

    /// <summary>Whether the call counts.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>The call succeeded, and counts.</summary>
    /// <exception cref="InvalidOperationException">There is no permit, or the call has ended.</exception>
    public void Spend()
    {
        if (!IsGranted || _hasEnded)
        {
            throw new InvalidOperationException("Only a permit whose call has not ended can be spent.");
        }

        IsSpent = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            _owner?.End(_account!, IsSpent);
        }
    }
}
