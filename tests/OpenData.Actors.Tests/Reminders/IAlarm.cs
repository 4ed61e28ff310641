using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Reminders;

public interface IAlarm : IGrainWithStringKey
{
    Task Plan(string name, TimeSpan dueTime, TimeSpan period);

    /// <summary>Ends it by a handle from the table, or by the one that the last <see cref="Plan"/> gave.</summary>
    Task Drop(string name, bool byOldHandle = false);

    Task<bool> Has(string name);

    Task<string[]> Names();

    Task<TickStatus[]> Ticks();

    Task Leave();
}

/// <summary>A grain interface that has the reminders' method for its own.</summary>
public interface IBell : IGrainWithIntegerKey, IRemindable
{
    Task Plan();

    Task<int> Rings();
}

public interface IDeaf : IGrainWithStringKey
{
    Task Plan();
}
