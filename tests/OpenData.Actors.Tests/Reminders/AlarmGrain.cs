using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Reminders;

internal sealed class AlarmGrain(Journal journal) : Grain, IAlarm, IRemindable
{
    private readonly List<TickStatus> _ticks = [];
    private IGrainReminder? _handle;

    public async Task Plan(string name, TimeSpan dueTime, TimeSpan period)
    {
        var handle = await this.RegisterOrUpdateReminder(name, dueTime, period);
        _handle ??= handle;
    }

    public async Task Drop(string name, bool byOldHandle) =>
        await this.UnregisterReminder(byOldHandle ? _handle! : (await this.GetReminder(name))!);

    public async Task<bool> Has(string name) => await this.GetReminder(name) is not null;

    public async Task<string[]> Names() => [.. (await this.GetReminders()).Select(each => each.ReminderName)];

    public Task<TickStatus[]> Ticks() => Task.FromResult(_ticks.ToArray());

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _ticks.Add(status);
        journal.Add($"{reminderName} of {this.GetPrimaryKeyString()}");
        switch (reminderName)
        {
            case "slow":
                await journal.Gate("slow").PassAsync();
                break;
            case "broken":
                throw new InvalidOperationException("the alarm is broken");
            case "once":
                await Drop(reminderName, byOldHandle: false);
                break;
        }
    }
}

/// <summary>A grain that does not derive from <see cref="Grain"/>.</summary>
internal sealed class BellGrain(IGrainContext context) : IGrainBase, IBell
{
    private int _rings;

    public IGrainContext GrainContext => context;

    public Task Plan() => this.RegisterOrUpdateReminder("ring", TimeSpan.Zero, TimeSpan.FromHours(1));

    public Task<int> Rings() => Task.FromResult(_rings);

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _rings++;
        return Task.CompletedTask;
    }
}

internal sealed class DeafGrain : Grain, IDeaf
{
    public Task Plan() => this.RegisterOrUpdateReminder("never", TimeSpan.Zero, TimeSpan.FromHours(1));
}
