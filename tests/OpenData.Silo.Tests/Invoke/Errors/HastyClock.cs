namespace OpenData.Silo.Tests.Invoke.Errors;

/// <summary>While it is hasty, every look at it is ten seconds after the last.</summary>
internal sealed class HastyClock : TimeProvider
{
    private long _now;

    public bool IsHasty { get; set; }

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => IsHasty ? Interlocked.Add(ref _now, 10) : Interlocked.Read(ref _now);
}
