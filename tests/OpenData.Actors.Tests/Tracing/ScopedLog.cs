using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace OpenData.Actors.Tests.Tracing;

/// <summary>Keeps what is logged, each line with the values of its scopes, as a logger for programs prints them.</summary>
internal sealed class ScopedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<(string Line, Dictionary<string, string?> Scope)> _entries = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>The values of the scopes of the one line that contains a text.</summary>
    public Dictionary<string, string?> ScopeOf(string text) =>
        Assert.Single(_entries, each => each.Line.Contains(text, StringComparison.Ordinal)).Scope;

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(ScopedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = new Dictionary<string, string?>(StringComparer.Ordinal);
            log._scopes.ForEachScope(
                static (scope, values) =>
                {
                    foreach (var (key, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                    {
                        values[key] = Convert.ToString(value, CultureInfo.InvariantCulture);
                    }
                },
                values);
            log._entries.Enqueue((formatter(state, exception), values));
        }
    }
}
