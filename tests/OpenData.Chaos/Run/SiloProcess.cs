using System.Diagnostics;
using OpenData.Chaos.Silo;
using OpenData.PostgresFixture;

namespace OpenData.Chaos.Run;

/// <summary>A silo as a process of its own, on ports that stay the same when it is started again.</summary>
internal sealed class SiloProcess(string postgres) : IDisposable
{
    private Process? _process;

    public int Http { get; } = LoopbackPort.Free();

    public int Port { get; } = LoopbackPort.Free();

    public string Url => $"http://127.0.0.1:{Http}";

    public bool IsRunning => _process is { HasExited: false };

    public bool IsStopped { get; private set; }

    public void Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "silo", "--http", $"{Http}", "--port", $"{Port}" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[SiloCommand.PostgresVariable] = postgres;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
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

    public void Dispose()
    {
        Kill();
        _process?.Dispose();
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
