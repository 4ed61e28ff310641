using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Engine.Coercion;
using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Execution.Planning;

namespace OpenData.GraphQL.Engine.Execution;

/// <summary>One subscription (section 6.2.3): creates the stream of events, then executes the selection for each of them
/// with the event as root value. The next event is asked for when the result of the last one was taken, so a slow
/// client slows the source and nothing piles up here. An event that takes too long has an error for a result, and the next
/// one is executed all the same.</summary>
internal sealed class SubscriptionExecution(
    GraphQLSchema schema,
    OperationPlan plan,
    VariableValues variables,
    GraphQLRequest request,
    IServiceProvider services,
    UnexpectedErrors unexpected,
    GraphQLLimits limits,
    TimeProvider time)
{
    private readonly FieldPlan _field = plan.Root.Fields[0];

    /// <exception cref="GraphQLException">The source refused; the error has the field's path and locations.</exception>
    public async ValueTask<IAsyncEnumerable<GraphQLResult>> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var stream = _field.Definition.Stream ?? throw new GraphQLException(
                $"The subscription field \"{_field.ParentType.Name}.{_field.Definition.Name}\" has no stream of events.");
            var execution = Execution(request, services, cancellationToken);
            var context = execution.ContextOfRoot(_field.Arguments.Values(variables));
            return RespondAsync(await stream(context).ConfigureAwait(false), cancellationToken);
        }
        catch (Exception failure) when (!IsCancellation(failure, cancellationToken))
        {
            throw Located(failure);
        }
    }

    private async IAsyncEnumerable<GraphQLResult> RespondAsync(
        IAsyncEnumerable<object?> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        var events = source.GetAsyncEnumerator(cancellationToken);
        await using var ended = events.ConfigureAwait(false);
        while (await NextAsync(events, cancellationToken).ConfigureAwait(false))
        {
            yield return await ExecuteAsync(events.Current, scopes, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<GraphQLResult> ExecuteAsync(
        object? happening, IServiceScopeFactory scopes, CancellationToken cancellationToken)
    {
        using var deadline = new ExecutionDeadline(limits, time, cancellationToken);
        var scope = scopes.CreateAsyncScope();
        await using var ended = scope.ConfigureAwait(false);
        try
        {
            return await Execution(request with { RootValue = happening }, scope.ServiceProvider, deadline.Token)
                .RunAsync()
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return deadline.TimedOut();
        }
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<object?> events, CancellationToken cancellationToken)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (!IsCancellation(failure, cancellationToken))
        {
            throw Located(failure);
        }
    }

    private OperationExecution Execution(
        GraphQLRequest current, IServiceProvider scoped, CancellationToken cancellationToken) =>
        new(schema, plan, variables, current, scoped, unexpected, cancellationToken);

    private GraphQLException Located(Exception failure)
    {
        object[] path = [_field.ResponseName];
        IReadOnlyList<GraphQLError> errors = failure is GraphQLException expected ? expected.Errors
            : unexpected.Recognize(failure, request.HttpContext, path) is { } known
                ? [new GraphQLError(known.Message).WithCode(known.Code)]
            : [unexpected.Mask(failure, path)];
        return new GraphQLException([.. errors.Select(error => new GraphQLError(
            error.Message, error.Locations ?? _field.Locations(), path, error.Extensions))]);
    }

    private static bool IsCancellation(Exception failure, CancellationToken cancellationToken) =>
        failure is OperationCanceledException && cancellationToken.IsCancellationRequested;
}
