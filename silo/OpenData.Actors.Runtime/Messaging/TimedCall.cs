using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>A call whose sender waits for a limited time. The links belong to <see cref="CallDeadlines"/>.</summary>
internal abstract class TimedCall(GrainId target, GrainCallOptions options, CallFlow flow, Call? parent)
    : Call(target, options, flow, parent)
{
    public TimedCall? Previous { get; set; }

    public TimedCall? Next { get; set; }

    /// <summary>The list that the call is in; null when it is in none.</summary>
    public DeadlineList? List { get; set; }

    /// <summary>Timestamp of the <see cref="TimeProvider"/>; 0 without a limit.</summary>
    public long DueAt { get; set; }

    public TimeSpan Limit { get; set; }

    /// <summary>The time is over.</summary>
    public abstract void TimeOut(TimeSpan limit);

    /// <summary>Somebody holds on to it beside the path that it takes.</summary>
    public virtual void Hold()
    {
    }

    /// <summary>Undoes a <see cref="Hold"/>.</summary>
    public virtual void Release()
    {
    }
}
