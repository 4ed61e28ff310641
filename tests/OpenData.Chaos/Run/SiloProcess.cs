using System.Diagnostics;
using OpenData.Chaos.Silo;
using OpenData.PostgresFixture;

namespace OpenData.Chaos.Run;

/// <summary>A silo as a process of its own, on ports and a data folder that stay the same when it is started again.</summary>
internal sealed class SiloProcess(string postgres, string folder, string shipped) : IAsyncDisposable
{
    private Process? _process;
    private Task _logging = Task.CompletedTask;
    private bool _isMeantToRun;

    public int Http { get; } = LoopbackPort.Free();

    public int Port { get; } = LoopbackPort.Free();

    public string Url => $"http://127.0.0.1:{Http}";

    /// <summary>The exit codes with which it has ended when nobody had killed it.</summary>
    public List<int> OwnEnds { get; } = [];

    private bool IsRunning => _process is { HasExited: false };

    private bool IsStopped { get; set; }

    public void Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "silo", "--http", $"{Http}", "--port", $"{Port}", "--data", folder, "--demo", shipped })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[SiloCommand.PostgresVariable] = postgres;
        Directory.CreateDirectory(folder);
        _process = Process.Start(start)!;
        _isMeantToRun = true;
        _logging = Task.WhenAll(Log(_process.StandardOutput, "silo.log"), Log(_process.StandardError, "silo.err"));
    }

    /// <summary>Starts it again if it has ended by itself, as every host of services does.</summary>
    public void Supervise()
    {
        if (_isMeantToRun && !IsRunning)
        {
            OwnEnds.Add(_process!.ExitCode);
            Start();
        }
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _isMeantToRun = false;
        if (IsRunning)
        {
            _process!.Kill();
            _process.WaitForExit();
        }

        IsStopped = false;
    }

    /// <summary>SIGSTOP.</summary>
    public void Stop()
    {
        Signal("STOP");
        IsStopped = true;
    }

    /// <summary>SIGCONT.</summary>
    public void Continue()
    {
        if (IsStopped)
        {
            Signal("CONT");
            IsStopped = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _logging;
        _process?.Dispose();
    }

    private async Task Log(StreamReader from, string file)
    {
        await using var to = new FileStream(Path.Combine(folder, file), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await from.BaseStream.CopyToAsync(to);
    }

    private void Signal(string name)
    {
        if (IsRunning)
        {
            using var kill = Process.Start("kill", ["-s", name, $"{_process!.Id}"]);
            kill.WaitForExit();
        }
    }
}
