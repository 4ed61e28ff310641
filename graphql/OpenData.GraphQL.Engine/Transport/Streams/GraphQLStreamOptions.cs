namespace OpenData.GraphQL.Engine;

/// <summary>How long and how much WebSockets and event streams may hold. What is beyond a limit is refused with
/// <see cref="ErrorCodes.LimitExceeded"/> and the property's name. A message is as large as
/// <see cref="GraphQLLimits.MaxRequestBytes"/> allows.</summary>
public sealed class GraphQLStreamOptions
{
    /// <summary>WebSockets and event streams, reserved ones too, at one time.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>Operations that one connection runs at one time.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>How long a WebSocket may stay without <c>connection_init</c>.</summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a reserved event stream waits for its client.</summary>
    public TimeSpan ReservationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a silent connection shows that it lives, so that nothing in between closes it. A WebSocket that
    /// does not answer for twice as long is ended.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a client has to answer the closing of its WebSocket.</summary>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <exception cref="GraphQLSchemaException">A value cannot be used; lists all of them.</exception>
    internal void Check()
    {
        var problems = new List<string>();
        foreach (var (name, isUsable) in new[]
        {
            (nameof(MaxConnections), MaxConnections > 0),
            (nameof(MaxOperationsPerConnection), MaxOperationsPerConnection > 0),
            (nameof(ConnectionInitTimeout), ConnectionInitTimeout > TimeSpan.Zero),
            (nameof(ReservationTimeout), ReservationTimeout > TimeSpan.Zero),
            (nameof(KeepAlive), KeepAlive > TimeSpan.Zero),
            (nameof(CloseTimeout), CloseTimeout > TimeSpan.Zero),
        })
        {
            if (!isUsable)
            {
                problems.Add($"{nameof(GraphQLStreamOptions)}.{name} must be more than zero.");
            }
        }

        if (problems.Count > 0)
        {
            throw new GraphQLSchemaException(problems);
        }
    }
}
