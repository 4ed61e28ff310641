namespace OpenData.Actors.Runtime.Scheduling;

/// <summary>
/// Whether the turn that a call begins may run on the thread that sends it, instead of a pool thread: that saves a switch of
/// threads, which costs more than a short turn. Not where grain code would then take over what belongs to the sender (a
/// synchronization context), not too deep in one stack, and not for a class whose turns were long lately: its callers would
/// wait for one after the other where several processors could have worked.
/// </summary>
internal sealed class InlineTurns(TimeProvider time)
{
    private const int Deepest = 16;

    private static readonly TimeSpan Short = TimeSpan.FromMicroseconds(200);
    private static readonly TimeSpan Penalty = TimeSpan.FromSeconds(1);

    [ThreadStatic]
    private static int _depth;

    private long _notBefore = long.MinValue;

    /// <summary>Whether a turn may begin here and now; then <see cref="End"/> follows.</summary>
    public bool TryBegin()
    {
        if (_depth >= Deepest || SynchronizationContext.Current is not null || time.GetTimestamp() < Volatile.Read(ref _notBefore))
        {
            return false;
        }

        _depth++;
        return true;
    }

    /// <summary>The turn is over, or was not begun after all.</summary>
    /// <param name="took">How long it took.</param>
    public void End(TimeSpan took)
    {
        _depth--;
        if (took > Short)
        {
            Volatile.Write(ref _notBefore, time.GetTimestamp() + (long)(Penalty.TotalSeconds * time.TimestampFrequency));
        }
    }
}
