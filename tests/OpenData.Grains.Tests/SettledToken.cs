using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Tests;

/// <summary>A token's grain behind a wire that the test tampers with.</summary>
internal sealed class SettledToken(ITokenGrain grain) : ITokenGrain
{
    private readonly Queue<(PermitReport Report, int After)> _late = new();
    private TaskCompletionSource? _held;
    private Task _last = Task.CompletedTask;
    private int _settled;

    /// <summary>Reports that arrived.</summary>
    public int Settled => _settled;

    public bool IsAway { get; set; }

    public Func<Fate> Fate { get; init; } = () => Tests.Fate.Arrives;

    public void Hold() => _held = new TaskCompletionSource();

    public void LetGo() => _held!.SetResult();

    /// <summary>Completes when the last report has been answered.</summary>
    public async Task Idle()
    {
        try
        {
            await _last;
        }
        catch (TimeoutException)
        {
            // It was lost.
        }
    }

    public Task Issue(TokenTerms terms) => grain.Issue(terms);

    public Task Succeed(TokenTerms terms, int usedToday) => grain.Succeed(terms, usedToday);

    public Task<TokenStanding> Peek() => grain.Peek();

    public Task<PermitGrant> Settle(PermitReport report)
    {
        var answer = Pass(report);
        _last = answer;
        return answer;
    }

    private async Task<PermitGrant> Pass(PermitReport report)
    {
        if (_held is { } held)
        {
            await held.Task;
        }

        while (_late.TryPeek(out var late) && late.After <= _settled)
        {
            await grain.Settle(_late.Dequeue().Report);
        }

        _settled++;
        var fate = IsAway ? Tests.Fate.Lost : Fate();
        switch (fate)
        {
            case Tests.Fate.Lost:
                throw new TimeoutException("The message was lost.");
            case Tests.Fate.Late:
                _late.Enqueue((report, _settled + 2));
                throw new TimeoutException("The message is late.");
            case Tests.Fate.AnswerLost:
                await grain.Settle(report);
                throw new TimeoutException("The answer was lost.");
            default:
                return await grain.Settle(report);
        }
    }
}
