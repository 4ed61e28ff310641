namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>Counts the connections that last. Thread-safe.</summary>
internal sealed class ConnectionLimit(int limit)
{
    private int _count;

    /// <returns>Whether there was room; then <see cref="Leave"/> must follow.</returns>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _count) <= limit)
        {
            return true;
        }

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _count);

    public GraphQLError Error() => StreamErrors.Limit(
        nameof(GraphQLStreamOptions.MaxConnections), limit, $"There are {limit} streams already");
}
