using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OpenData.Actors.Tests;

/// <summary>Keeps what is logged at warning and above.</summary>
internal sealed class TestLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _written = new(0);

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    // The semaphore has nothing to free, and what was left running may still log.
    public void Dispose()
    {
    }

    /// <summary>Waits for the next line that is not yet waited for.</summary>
    public Task NextLineAsync() => _written.WaitAsync(TimeSpan.FromSeconds(20));

    private sealed class Logger(TestLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log._lines.Enqueue($"{formatter(state, exception)} {exception?.Message}");
                log._written.Release();
            }
        }
    }
}
