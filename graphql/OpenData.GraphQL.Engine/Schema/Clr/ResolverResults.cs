namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>Turns what a resolver method returns into what the executor awaits, without a state machine when the
/// result is already there.</summary>
internal static class ResolverResults
{
    public static ValueTask<object?> FromValue<T>(T value) => new((object?)value);

    public static ValueTask<object?> FromTask<T>(Task<T> task) =>
        task.IsCompletedSuccessfully ? new ValueTask<object?>(task.GetAwaiter().GetResult()) : Await(task);

    public static ValueTask<object?> FromValueTask<T>(ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? new ValueTask<object?>(task.GetAwaiter().GetResult()) : Await(task.AsTask());

    private static async ValueTask<object?> Await<T>(Task<T> task) => await task;
}
