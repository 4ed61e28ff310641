namespace OpenData.Chaos.Run;

/// <summary>What one worker has asked of one dataset. The worker makes one attempt after the other.</summary>
internal sealed class DatasetHistory
{
    private readonly Dictionary<int, long> _unanswered = [];
    private long _acknowledgedAttemptAt;
    private long _attemptAt;

    /// <summary>The newest version that was sent; 0 for none.</summary>
    public int Last { get; private set; }

    /// <summary>The version that was acknowledged last; 0 for none.</summary>
    public int Acknowledged { get; private set; }

    public int Next() => ++Last;

    /// <summary>An attempt begins.</summary>
    public void Sent(long now) => _attemptAt = now;

    /// <summary>It was not answered, or with an error. That stays so when another attempt with this version is acknowledged.
    /// </summary>
    public void Unanswered(int version, long now) => _unanswered[version] = now;

    /// <summary>It was acknowledged.</summary>
    public void Acknowledge(int version)
    {
        Acknowledged = version;
        _acknowledgedAttemptAt = _attemptAt;
    }

    /// <summary>Whether an attempt without an answer may have stored this version after the last acknowledged one.</summary>
    /// <param name="version">What is stored.</param>
    /// <param name="lifetime">How long an attempt may go on after nobody waits for it any more.</param>
    /// <param name="time">The clock of the moments given so far.</param>
    public bool MayHold(int version, TimeSpan lifetime, TimeProvider time) =>
        _unanswered.TryGetValue(version, out var endedAt) && time.GetElapsedTime(endedAt, _acknowledgedAttemptAt) < lifetime;
}
