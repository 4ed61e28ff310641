using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenData.Actors.Postgres;
using OpenData.Actors.Postgres.Hosting;
using OpenData.Actors.Postgres.Membership;
using OpenData.Actors.Postgres.Reminders;
using OpenData.Actors.Postgres.Storage;
using OpenData.Actors.Runtime.Membership;
using Orleans.Configuration;
using Orleans.Storage;

namespace Orleans.Hosting;

/// <summary>Puts parts of a silo into PostgreSQL. The tables are made at start, in the schema <c>orleans</c>.</summary>
public static class AdoNetSiloBuilderExtensions
{
    // The key that grain storage without a name is registered with, beside the unkeyed service.
    private const string DefaultStorageName = "Default";

    /// <summary>Joins the cluster whose membership a database has.</summary>
    public static ISiloBuilder UseAdoNetClustering(
        this ISiloBuilder builder, Action<AdoNetClusteringSiloOptions> configureOptions) =>
        builder.UseAdoNetClustering(options => options.Configure(configureOptions));

    /// <inheritdoc cref="UseAdoNetClustering(ISiloBuilder, Action{AdoNetClusteringSiloOptions})"/>
    public static ISiloBuilder UseAdoNetClustering(
        this ISiloBuilder builder, Action<OptionsBuilder<AdoNetClusteringSiloOptions>> configureOptions)
    {
        const string Part = "clustering";
        Configure(builder, Options.DefaultName, Part, configureOptions);
        builder.Services.RemoveAll<IMembershipTable>();
        builder.Services.AddSingleton<IMembershipTable>(static services => new PostgresMembershipTable(
            Database<AdoNetClusteringSiloOptions>(services, Options.DefaultName), ClusterOf(services)));
        return builder;
    }

    /// <summary>Keeps the definitions of reminders in a database.</summary>
    public static ISiloBuilder UseAdoNetReminderService(
        this ISiloBuilder builder, Action<AdoNetReminderTableOptions> configureOptions) =>
        builder.UseAdoNetReminderService(options => options.Configure(configureOptions));

    /// <inheritdoc cref="UseAdoNetReminderService(ISiloBuilder, Action{AdoNetReminderTableOptions})"/>
    public static ISiloBuilder UseAdoNetReminderService(
        this ISiloBuilder builder, Action<OptionsBuilder<AdoNetReminderTableOptions>> configureOptions)
    {
        const string Part = "the reminder service";
        Configure(builder, Options.DefaultName, Part, configureOptions);
        builder.Services.RemoveAll<IReminderTable>();
        builder.Services.AddSingleton<IReminderTable>(static services => new PostgresReminderTable(
            Database<AdoNetReminderTableOptions>(services, Options.DefaultName), ClusterOf(services)));
        return builder.AddReminders();
    }

    /// <summary>Keeps the states of grains that ask for storage of this name in a database.</summary>
    public static ISiloBuilder AddAdoNetGrainStorage(
        this ISiloBuilder builder, string name, Action<AdoNetGrainStorageOptions> configureOptions) =>
        builder.AddAdoNetGrainStorage(name, options => options.Configure(configureOptions));

    /// <inheritdoc cref="AddAdoNetGrainStorage(ISiloBuilder, string, Action{AdoNetGrainStorageOptions})"/>
    public static ISiloBuilder AddAdoNetGrainStorage(
        this ISiloBuilder builder, string name, Action<OptionsBuilder<AdoNetGrainStorageOptions>>? configureOptions = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var part = $"the grain storage '{name}'";
        Configure(builder, name, part, configureOptions);
        builder.Services.AddKeyedSingleton<IGrainStorage>(name, (services, _) => new AdoNetGrainStorage(
            Database<AdoNetGrainStorageOptions>(services, name),
            services.GetRequiredService<IOptionsMonitor<AdoNetGrainStorageOptions>>().Get(name),
            ClusterOf(services)));
        return builder;
    }

    /// <summary>Keeps the states of grains that name no storage in a database.</summary>
    public static ISiloBuilder AddAdoNetGrainStorageAsDefault(
        this ISiloBuilder builder, Action<AdoNetGrainStorageOptions> configureOptions) =>
        builder.AddAdoNetGrainStorageAsDefault(options => options.Configure(configureOptions));

    /// <inheritdoc cref="AddAdoNetGrainStorageAsDefault(ISiloBuilder, Action{AdoNetGrainStorageOptions})"/>
    public static ISiloBuilder AddAdoNetGrainStorageAsDefault(
        this ISiloBuilder builder, Action<OptionsBuilder<AdoNetGrainStorageOptions>>? configureOptions = null)
    {
        builder.AddAdoNetGrainStorage(DefaultStorageName, configureOptions);
        builder.Services.TryAddSingleton(static services =>
            services.GetRequiredKeyedService<IGrainStorage>(DefaultStorageName));
        return builder;
    }

    private static void Configure<TOptions>(
        ISiloBuilder builder, string name, string part, Action<OptionsBuilder<TOptions>>? configureOptions)
        where TOptions : class, IAdoNetOptions
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<TOptions>(name);
        configureOptions?.Invoke(options);
        builder.Services.AddSingleton(new PostgresUse(
            part, services => services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name)));
        builder.Services.TryAddSingleton<PostgresDatabases>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PostgresStart>());
    }

    private static OrleansDatabase Database<TOptions>(IServiceProvider services, string name)
        where TOptions : class, IAdoNetOptions =>
        services.GetRequiredService<PostgresDatabases>()
            .Get(services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name));

    private static IOptions<ClusterOptions> ClusterOf(IServiceProvider services) =>
        services.GetRequiredService<IOptions<ClusterOptions>>();
}
