using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OpenData.Actors.Runtime.Reminders;
using Orleans.Timers;

namespace Orleans.Hosting;

/// <summary>Gives a silo reminders.</summary>
public static class SiloBuilderReminderExtensions
{
    /// <summary>Ticks the reminders of whatever <see cref="IReminderTable"/> is registered. Called by the methods that
    /// register one.</summary>
    public static ISiloBuilder AddReminders(this ISiloBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddReminders();
        return builder;
    }

    /// <inheritdoc cref="AddReminders(ISiloBuilder)"/>
    public static void AddReminders(this IServiceCollection services)
    {
        services.TryAddSingleton<IReminderOwnership, ClusterReminderOwnership>();
        services.TryAddSingleton<ReminderService>();
        services.TryAddSingleton<IReminderRegistry, ReminderRegistry>();

        // After the silo's own service, so it starts when the silo takes calls and stops before the silo does.
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ReminderService>(
            static provider => provider.GetRequiredService<ReminderService>()));
    }

    /// <summary>Keeps reminders in the memory of this silo. They are lost when it stops.</summary>
    public static ISiloBuilder UseInMemoryReminderService(this ISiloBuilder builder)
    {
        builder.AddReminders();
        builder.Services.AddSingleton<IReminderTable, InMemoryReminderTable>();
        return builder;
    }
}
