using System.Runtime.CompilerServices;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>Turns what a subscription's method returns into the stream that the executor reads.</summary>
internal static class EventStreams
{
    public static ValueTask<IAsyncEnumerable<object?>> FromStream<T>(IAsyncEnumerable<T> stream) => new(Objects(stream));

    public static async ValueTask<IAsyncEnumerable<object?>> FromTask<T>(Task<IAsyncEnumerable<T>> task) =>
        Objects(await task.ConfigureAwait(false));

    public static async ValueTask<IAsyncEnumerable<object?>> FromValueTask<T>(ValueTask<IAsyncEnumerable<T>> task) =>
        Objects(await task.ConfigureAwait(false));

    /// <summary>Streams of classes are streams of objects already.</summary>
    private static IAsyncEnumerable<object?> Objects<T>(IAsyncEnumerable<T> stream) =>
        stream as IAsyncEnumerable<object?> ?? Boxed(stream);

    private static async IAsyncEnumerable<object?> Boxed<T>(
        IAsyncEnumerable<T> stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
