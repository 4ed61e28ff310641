using System.Text.Json;
using Microsoft.Extensions.Logging;
using OpenData.GraphQL.Engine.Coercion;
using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Execution;
using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Language;
using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Limits;
using OpenData.GraphQL.Engine.Validation;

namespace OpenData.GraphQL.Engine;

/// <summary>Answers requests on one schema: parse and validate (cached), coerce variables, execute. Thread-safe.</summary>
public sealed class GraphQLExecutor
{
    private readonly GraphQLSchema _schema;
    private readonly GraphQLLimits _limits;
    private readonly UnexpectedErrors _unexpected;
    private readonly DocumentCache _documents;
    private readonly TimeProvider _time;
    private readonly ICostBudget? _budget;

    /// <param name="schema">The schema to answer for.</param>
    /// <param name="limits">How large a request may be.</param>
    /// <param name="logger">Gets the exceptions that clients do not see.</param>
    /// <param name="filter">Which of them clients are told of after all; null for none.</param>
    /// <param name="time">What <see cref="GraphQLLimits.ExecutionTimeout"/> is measured with; null for the system's.</param>
    /// <param name="budget">What those who ask may spend; null for no end.</param>
    public GraphQLExecutor(
        GraphQLSchema schema,
        GraphQLLimits limits,
        ILogger<GraphQLExecutor> logger,
        IErrorFilter? filter = null,
        TimeProvider? time = null,
        ICostBudget? budget = null)
    {
        limits.Check();
        _schema = schema;
        _limits = limits;
        _unexpected = new UnexpectedErrors(logger, filter);
        _time = time ?? TimeProvider.System;
        _budget = budget;
        _documents = new DocumentCache(limits.MaxCachedDocuments);
    }

    /// <summary>Answers one query or mutation. Failures are in the result; <paramref name="services"/> must live until
    /// the returned task ends.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; all resolvers have ended.</exception>
    public async ValueTask<GraphQLResult> ExecuteAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var prepared = Prepare(request.Query);
        if (prepared.Errors.Count > 0)
        {
            return GraphQLResult.Refused(prepared.Errors);
        }

        try
        {
            var operation = prepared.SelectOperation(request.OperationName);
            return await ExecuteAsync(prepared, operation, request, services, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphQLException refused)
        {
            return GraphQLResult.Refused(refused.Errors);
        }
    }

    /// <summary>Answers one request of any kind. <paramref name="services"/> must live until the results have been read; each
    /// event of a subscription is executed with a scope of its own.</summary>
    /// <param name="request">What to execute.</param>
    /// <param name="services">The services that create the stream of events, or that execute a query or mutation.</param>
    /// <param name="cancellationToken">Ends the subscription, and with it the source of its events.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<GraphQLResponse> SubscribeAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var prepared = Prepare(request.Query);
        return prepared.Errors.Count > 0
            ? GraphQLResponse.Refused(prepared.Errors)
            : await SubscribeAsync(prepared, request, services, cancellationToken).ConfigureAwait(false);
    }

    /// <param name="prepared">The document of the request, without errors.</param>
    /// <param name="request">What to execute.</param>
    /// <param name="services">As for a request without its document.</param>
    /// <param name="cancellationToken">As for a request without its document.</param>
    internal async ValueTask<GraphQLResponse> SubscribeAsync(
        PreparedDocument prepared, GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            var operation = prepared.SelectOperation(request.OperationName);
            if (operation.Kind != OperationKind.Subscription)
            {
                return GraphQLResponse.Single(await ExecuteAsync(prepared, operation, request, services, cancellationToken)
                    .ConfigureAwait(false));
            }

            var variables = CoerceVariables(prepared, operation, request);
            var plan = prepared.PlanFor(operation, variables);
            var cost = CostEstimate.Of(_schema, plan, variables, request.Variables, _limits); // Of one event.
            if (_budget?.Charge(request, cost.Estimated) is { } spent)
            {
                return GraphQLResponse.Refused([new GraphQLError(spent.Message).WithCode(spent.Code)]);
            }

            var subscription = new SubscriptionExecution(
                _schema, plan, variables, request, services, _unexpected, _limits, _time);
            return GraphQLResponse.Stream(await subscription.StartAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (GraphQLException refused)
        {
            return GraphQLResponse.Refused(refused.Errors);
        }
    }

    /// <summary>Logs what no client may see and gives what it is told instead.</summary>
    internal GraphQLError Mask(Exception failure) => _unexpected.Mask(failure, null);

    internal PreparedDocument Prepare(string query) => _documents.GetOrAdd(query, ParseAndValidate);

    /// <summary>In place of a document that cannot be had.</summary>
    internal PreparedDocument Refused(string message, string code) =>
        new(_schema, null, [new GraphQLError(message).WithCode(code)]);

    /// <exception cref="GraphQLException">The variables do not fit.</exception>
    internal async ValueTask<GraphQLResult> ExecuteAsync(
        PreparedDocument prepared,
        OperationDefinitionNode operation,
        GraphQLRequest request,
        IServiceProvider services,
        CancellationToken cancellationToken)
    {
        if (operation.Kind == OperationKind.Subscription)
        {
            throw new GraphQLException(
                "A subscription needs a stream: accept text/event-stream or use a WebSocket.",
                ErrorCodes.OperationResolutionFailure);
        }

        var variables = CoerceVariables(prepared, operation, request);
        OperationPlan plan;
        try
        {
            plan = prepared.PlanFor(operation, variables);
        }
        catch (GraphQLException failed)
        {
            return GraphQLResult.Executed(null, failed.Errors);
        }

        var cost = CostEstimate.Of(_schema, plan, variables, request.Variables, _limits);
        if (_budget?.Charge(request, cost.Estimated) is { } spent)
        {
            return GraphQLResult.Refused([new GraphQLError(spent.Message).WithCode(spent.Code)], spent);
        }

        using var deadline = new ExecutionDeadline(_limits, _time, cancellationToken);
        var execution = new OperationExecution(_schema, plan, variables, request, services, _unexpected, deadline.Token)
        {
            Cost = cost,
        };
        try
        {
            var result = await execution.RunAsync().ConfigureAwait(false);
            result.Cost = _limits.ReportCost ? cost : null;
            return result;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return deadline.TimedOut();
        }
    }

    private VariableValues CoerceVariables(
        PreparedDocument prepared, OperationDefinitionNode operation, GraphQLRequest request)
    {
        if (request.Variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            throw new GraphQLException("Variables must be a JSON object.", ErrorCodes.BadRequest);
        }

        VariableSize.Check(request.Variables, _limits);
        return VariableCoercion.Coerce(_schema, prepared.Document!, operation, request.Variables, request.Files);
    }

    private PreparedDocument ParseAndValidate(string query)
    {
        try
        {
            var document = Parser.ParseDocument(query, _limits);
            var errors = DocumentValidator.Validate(_schema, document, _limits);
            return new PreparedDocument(_schema, errors.Count > 0 ? null : document, errors);
        }
        catch (GraphQLException refused)
        {
            return new PreparedDocument(_schema, null, refused.Errors);
        }
    }
}
