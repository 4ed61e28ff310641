namespace OpenData.Payloads.Tables;

/// <summary>Connections that nobody uses now, by their file, so that the next reader need not open one.</summary>
internal sealed class RowConnections
{
    private const int MostIdle = 64; // Each keeps two megabytes of its file at most.

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Stack<RowConnection>> _idle = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>A connection that is not in use, or null.</summary>
    public RowConnection? Take(string blob)
    {
        lock (_gate)
        {
            if (!_idle.TryGetValue(blob, out var stack) || !stack.TryPop(out var connection))
            {
                return null;
            }

            _count--;
            return connection;
        }
    }

    /// <summary>Keeps a connection for the next reader.</summary>
    public void Return(RowConnection connection)
    {
        var dropped = new List<RowConnection>();
        lock (_gate)
        {
            if (_count >= MostIdle)
            {
                // Rare, and those in use come back by themselves.
                dropped.AddRange(_idle.Values.SelectMany(stack => stack));
                _idle.Clear();
                _count = 0;
            }

            if (!_idle.TryGetValue(connection.Blob, out var idle))
            {
                _idle[connection.Blob] = idle = new Stack<RowConnection>();
            }

            idle.Push(connection);
            _count++;
        }

        Close(dropped);
    }

    /// <summary>Closes what is idle of a file.</summary>
    public void Forget(string blob)
    {
        Stack<RowConnection>? forgotten;
        lock (_gate)
        {
            if (!_idle.Remove(blob, out forgotten))
            {
                return;
            }

            _count -= forgotten.Count;
        }

        Close(forgotten);
    }

    private static void Close(IEnumerable<RowConnection> connections)
    {
        foreach (var connection in connections)
        {
            connection.Dispose();
        }
    }
}
