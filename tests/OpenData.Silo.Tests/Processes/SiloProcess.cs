using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OpenData.Silo.Tests.Processes;

/// <summary>The product as people start it: a process of its own, with everything that it prints.</summary>
internal sealed class SiloProcess : IAsyncDisposable
{
    /// <summary>How long a process may take for anything on a busy machine. Nothing that is promised in seconds is measured
    /// with processes; this only ends what hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly StringBuilder _printed = new();
    private readonly List<(Func<string, bool> Wanted, TaskCompletionSource<string> Seen)> _waiting = [];
    private readonly Lock _gate = new();

    private SiloProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>What came on both outputs so far.</summary>
    public string Printed
    {
        get
        {
            lock (_gate)
            {
                return _printed.ToString();
            }
        }
    }

    public static SiloProcess Start(params IReadOnlyList<string> arguments) =>
        Start(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    /// <summary>Starts it with variables beside those of this process.</summary>
    public static SiloProcess Start(IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "OpenData.Silo.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = new SiloProcess(new Process { StartInfo = start });
        process._process.OutputDataReceived += (_, line) => process.Take(line.Data);
        process._process.ErrorDataReceived += (_, line) => process.Take(line.Data);
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs to the end; returns the exit code and all that was printed.</summary>
    public static async Task<(int ExitCode, string Printed)> Run(params IReadOnlyList<string> arguments)
    {
        await using var process = Start(arguments);
        return (await process.Exit(), process.Printed);
    }

    /// <summary>The first line that the predicate wants, from the start of the process on.</summary>
    public async Task<string> Line(Func<string, bool> wanted)
    {
        var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_printed.ToString().Split('\n').FirstOrDefault(wanted) is { } line)
            {
                return line;
            }

            _waiting.Add((wanted, seen));
        }

        var first = await Task.WhenAny(seen.Task, _process.WaitForExitAsync()).WaitAsync(Patience);
        return first == seen.Task || seen.Task.IsCompleted
            ? await seen.Task
            : throw new InvalidOperationException($"The process ended before the line came. It printed:\n{Printed}");
    }

    public async Task<int> Exit()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: nothing is finished, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Exit();
    }

    /// <summary>SIGTERM, as init systems and container hosts stop a service.</summary>
    public async Task<int> Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync().WaitAsync(Patience);
        return await Exit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            _printed.Append(line).Append('\n');
            foreach (var (wanted, seen) in _waiting)
            {
                if (wanted(line))
                {
                    seen.TrySetResult(line);
                }
            }
        }
    }
}
