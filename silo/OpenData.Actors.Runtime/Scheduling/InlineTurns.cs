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

    /// <summary>So many short turns in a row make the next long one the first again.</summary>
    private const int Forgiven = 64;

    private static readonly TimeSpan Short = TimeSpan.FromMicroseconds(200);

    // A turn may seem long because its thread had to wait, for a collection say. One such costs little; a class whose turns
    // are long soon has the longest.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    [ThreadStatic]
    private static int _depth;

    private long _notBefore = long.MinValue;
    private TimeSpan _pause = ShortestPause;
    private int _shortTurns;

    /// <summary>Whether a turn may begin here and now; then <see cref="End"/> or <see cref="GiveUp"/> follows.</summary>
    /// <param name="started">The timestamp of its beginning.</param>
    public bool TryBegin(out long started)
    {
        started = 0;
        if (_depth >= Deepest || SynchronizationContext.Current is not null)
        {
            return false;
        }

        started = time.GetTimestamp();
        if (started < Volatile.Read(ref _notBefore))
        {
            return false;
        }

        _depth++;
        return true;
    }

    /// <summary>The turn is over.</summary>
    public void End(long started, long ended)
    {
        _depth--;
        if (time.GetElapsedTime(started, ended) > Short)
        {
            Volatile.Write(ref _notBefore, ended + (long)(_pause.TotalSeconds * time.TimestampFrequency));
            _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
            _shortTurns = 0;
        }
        else if (_pause > ShortestPause && ++_shortTurns == Forgiven)
        {
            _pause = ShortestPause;
        }
    }

    /// <summary>The turn was not begun after all.</summary>
    public static void GiveUp() => _depth--;
}
