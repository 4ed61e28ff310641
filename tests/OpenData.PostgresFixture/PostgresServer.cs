using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace OpenData.PostgresFixture;

/// <summary>
/// A real server in a folder of its own, on a free port of the loopback interface, without passwords and without
/// flushing to disk: it survives the death of its processes, not of the machine. It stops and its folder goes when it is
/// disposed, or when the test process ends in whatever way: a small process that waits on a pipe sees to it.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Superuser = "tests";
    private const int Attempts = 5;

    // $0 is pg_ctl, $1 the folder. The end of its input is the end of the tests.
    private const string StopWhenAlone =
        "cat > /dev/null; kill -s CONT $(head -n 1 \"$1/data/postmaster.pid\") 2> /dev/null; \"$0\" -D \"$1/data\" -m immediate -w stop > /dev/null 2>&1; rm -rf \"$1\"";

    private static readonly Lazy<PostgresServer> OfThisProcess = new(Start);

    private readonly PostgresPrograms _programs;
    private readonly string _folder;
    private readonly Process _guard;
    private int _databases;

    private PostgresServer(PostgresPrograms programs, string folder)
    {
        _programs = programs;
        _folder = folder;
        programs.Own(folder);
        _guard = programs.Guard(StopWhenAlone, folder);
        programs.Run(
            "initdb", "-D", Data, "-U", Superuser, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        Listen();
    }

    /// <summary>The one server that the tests of this process share, started at first use.</summary>
    /// <exception cref="PostgresUnavailableHereException">This machine cannot run one.</exception>
    public static PostgresServer Shared => OfThisProcess.Value;

    /// <summary>The port; the same after a restart.</summary>
    public int Port { get; private set; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A server of one's own, for tests that stop it.</summary>
    /// <exception cref="PostgresUnavailableHereException">This machine cannot run one.</exception>
    public static PostgresServer Start()
    {
        var programs = PostgresPrograms.Find();
        return new PostgresServer(programs, Directory.CreateTempSubdirectory("opendata-pg-").FullName);
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Ends the server at once, as if its processes had been killed; what was committed stays.</summary>
    public void Crash() => _programs.Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>Starts it again on its port after <see cref="Crash"/>.</summary>
    public void Restart() => Run(Port);

    /// <summary>Freezes all processes of the server: it accepts connections and answers nothing.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>Lets a frozen server go on.</summary>
    public void Thaw() => Signal("CONT");

    /// <inheritdoc/>
    public void Dispose()
    {
        _guard.StandardInput.Close();
        _guard.WaitForExit();
        _guard.Dispose();
    }

    private string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username={Superuser};Database={database}");

    // Another process may take a port between the look and the start; then it is another port.
    private void Listen()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Run(LoopbackPort.Free());
                return;
            }
            catch (InvalidOperationException exception) when (attempt == Attempts)
            {
                throw new PostgresUnavailableHereException(
                    $"PostgreSQL did not start in {Attempts} attempts: {exception.Message} {ReadLog()}", exception);
            }
            catch (InvalidOperationException)
            {
                // The next port.
            }
        }
    }

    private void Run(int port)
    {
        string[] settings =
        [
            $"port={port}", "listen_addresses=127.0.0.1", $"unix_socket_directories={_folder}", "fsync=off",
            "full_page_writes=off", "max_connections=200", "shared_buffers=32MB", "autovacuum=off",
        ];
        _programs.Run(
            "pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(_folder, "log"),
            "-o", string.Join(' ', settings.Select(setting => $"-c {setting}")), "start");
        Port = port;
    }

    private string ReadLog() =>
        File.Exists(Path.Combine(_folder, "log")) ? File.ReadAllText(Path.Combine(_folder, "log")) : "";

    private void Signal(string signal)
    {
        var server = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        foreach (var process in ChildrenOf(server).Prepend(server))
        {
            using var kill = Process.Start("kill", ["-s", signal, process.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }
    }

    private static List<int> ChildrenOf(int parent)
    {
        var children = new List<int>();
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var process) && ParentOf(process) == parent)
            {
                children.Add(process);
            }
        }

        return children;
    }

    private static int ParentOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").First(text => text.StartsWith("PPid:", StringComparison.Ordinal));
            return int.Parse(line.AsSpan("PPid:".Length), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // It ended meanwhile.
        }
    }
}
