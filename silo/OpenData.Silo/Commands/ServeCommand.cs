using System.CommandLine;
using OpenData.Contracts.Tokens;
using OpenData.GraphQL.Api.RateLimits;
using OpenData.Silo.Hosting;
using OpenData.Storage;
using OpenData.Storage.Migrations;

namespace OpenData.Silo.Commands;

/// <summary><c>serve</c>: runs the portal until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "The address to listen on.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var data = CommandOptions.Data();
        var web = new Option<string>("--web")
        {
            Description = "The folder with the built site.",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        };
        var demo = new Option<string>("--demo")
        {
            Description = "The folder with the shipped catalogue.",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "demo"),
        };
        var noDemo = new Option<bool>("--no-demo") { Description = "Make no demo token." };
        var demoQuota = CommandOptions.AtLeastOne(
            "--demo-quota", "Successful calls a day of the demo token, when one is made.", TokenTerms.UsualQuota);
        var queryBudget = CommandOptions.AtLeastOne(
            "--query-budget",
            "The cost of GraphQL queries that one account or address may spend in a minute.",
            new QueryBudgetOptions().Limit);
        var mostCalls = CommandOptions.AtLeastOne(
            "--most-calls", "Calls of interfaces that are worked on at once; more are answered 503.", SiloOptions.UsualMostCalls);
        var detached = new Option<bool>("--detached")
        {
            Description = "Print neither address nor demo token: what is printed goes to a log.",
        };
        var logFormat = new Option<LogFormat>("--log-format") { Description = "How the log is written: text or json." };
        var cluster = new ClusterArguments();
        var messaging = new MessagingArguments();
        var verification = new VerificationArguments();
        var cameras = new CameraArguments();
        var tls = new TlsArguments(urls);
        var doors = new DoorArguments(tls);
        var trusted = TrustedProxyOption.Create();
        var command = new Command("serve", "Run the portal. 运行门户。") { urls, data, web, demo, noDemo, demoQuota, queryBudget, mostCalls, detached, logFormat, trusted };
        foreach (var option in cluster.Options.Concat(messaging.Options).Concat(verification.Options).Concat(cameras.Options).Concat(tls.Options).Concat(doors.Options))
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => Serve(
            new SiloOptions
            {
                Urls = parsed.GetRequiredValue(urls),
                Folder = new DataFolder(parsed.GetRequiredValue(data)),
                WebRoot = parsed.GetRequiredValue(web),
                ShippedFolder = parsed.GetRequiredValue(demo),
                Cluster = cluster.Read(parsed),
                DemoToken = !parsed.GetValue(noDemo),
                DemoQuota = parsed.GetValue(demoQuota),
                QueryBudget = parsed.GetValue(queryBudget),
                MostCalls = parsed.GetValue(mostCalls),
                Greeting = !parsed.GetValue(detached),
                LogFormat = parsed.GetValue(logFormat),
                TrustedProxies = parsed.GetValue(trusted) ?? [],
                Messaging = messaging.Read(parsed),
                RealNames = verification.Read(parsed),
                Cameras = cameras.Read(parsed),
                Tls = tls.Read(parsed),
                Doors = doors.Read(parsed),
            },
            cancellationToken));
        return command;
    }

    /// <summary>Runs the portal until it is told to stop.</summary>
    /// <param name="options">What it is started with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="configure">Changes to what it is composed of.</param>
    /// <param name="extend">Routes beside its own.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Serve(
        SiloOptions options,
        CancellationToken cancellationToken,
        Action<WebApplicationBuilder>? configure = null,
        Action<WebApplication>? extend = null)
    {
        try
        {
            using var held = DataFolderLock.Take(options.Folder, $"serve {options.Urls}", TimeProvider.System);
            await (options.Cluster is { } cluster
                ? PostgresMigrator.Migrate(cluster.Postgres, cancellationToken)
                : Migrator.Migrate(options.Folder.ConnectionString, cancellationToken));
            await using var app = SiloApplication.Build(options, configure);
            extend?.Invoke(app);
            await app.StartAsync(cancellationToken);
            await app.Services.GetRequiredService<Startup>().Run(app.Lifetime.ApplicationStopping);
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (DataFolderHeldException exception)
        {
            return await Say(exception.Message, ExitCode.FolderHeld);
        }
        catch (Exception exception) when (exception is SchemaTooNewException || Outage.IsOne(exception))
        {
            return await Say(exception.Message, ExitCode.Failed);
        }
        catch (Exception exception) when (exception is IOException or FormatException
            && exception.StackTrace?.Contains("Kestrel", StringComparison.Ordinal) == true)
        {
            return await Say(
                $"无法监听 {options.Urls}：{exception.Message} 请用 --urls 另指地址。\n"
                + $"Cannot listen on {options.Urls}. Name another address with --urls.",
                ExitCode.AddressUnusable);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private static async Task<int> Say(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync(message);
        return exitCode;
    }
}
