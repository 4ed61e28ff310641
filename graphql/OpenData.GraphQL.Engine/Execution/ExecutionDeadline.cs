using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Execution;

/// <summary>The end that <see cref="GraphQLLimits.ExecutionTimeout"/> sets to one execution, from now on.</summary>
internal sealed class ExecutionDeadline : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _abort;

    /// <param name="limits">How long it may take.</param>
    /// <param name="time">What it is measured with.</param>
    /// <param name="cancellationToken">Ends it before.</param>
    public ExecutionDeadline(GraphQLLimits limits, TimeProvider time, CancellationToken cancellationToken)
    {
        _timeout = limits.ExecutionTimeout;
        _stop = new CancellationTokenSource(_timeout, time);
        _abort = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _stop);
    }

    /// <summary>Cancelled at the end.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>What is answered then. Without data: what there is of it is worth nothing, and only an answer without data may
    /// have the status of a failure.</summary>
    public GraphQLResult TimedOut()
    {
        var failure = new KnownFailure(
            FormattableString.Invariant(
                $"The operation took longer than {_timeout.TotalSeconds} s, the limit {nameof(GraphQLLimits.ExecutionTimeout)}."),
            ErrorCodes.Timeout)
        {
            StatusCode = StatusCodes.Status504GatewayTimeout,
        };
        return GraphQLResult.Refused([new GraphQLError(failure.Message).WithCode(failure.Code)], failure);
    }

    public void Dispose()
    {
        _abort.Dispose();
        _stop.Dispose();
    }
}
