using System.Collections;
using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Engine.Coercion;
using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Execution.Direct;
using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Limits;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Execution;

/// <summary>One run of an operation (section 6). All of it happens on the request's <see cref="ExecutionPump"/>, so no
/// member needs a lock. Fields of a query start in order and wait together; root fields of a mutation start when the
/// one before, with all below it, has finished.</summary>
internal sealed class OperationExecution
{
    private readonly OperationPlan _plan;
    private readonly VariableValues _variables;
    private readonly FieldErrors _errors;
    private readonly ExecutionPump _pump;
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ObjectNode _root;
    private DirectWriter? _direct;
    private Dictionary<Type, object>? _instances;
    private Dictionary<string, object?>? _items;
    private int _pending;
    private int _nextSerial;
    private bool _isStarted;

    public OperationExecution(
        GraphQLSchema schema,
        OperationPlan plan,
        VariableValues variables,
        GraphQLRequest request,
        IServiceProvider services,
        UnexpectedErrors unexpected,
        CancellationToken cancellationToken)
    {
        Schema = schema;
        Services = services;
        CancellationToken = cancellationToken;
        _plan = plan;
        _variables = variables;
        _errors = new FieldErrors(unexpected, request, cancellationToken);
        Request = request;
        _root = new ObjectNode(plan.Root, request.RootValue, null, 0, true);
        var batches = services.GetService<BatchScheduler>();
        _pump = new ExecutionPump(batches is null ? static () => false : batches.DispatchAll);
        batches?.Attach(_pump);
    }

    public GraphQLSchema Schema { get; }

    public GraphQLRequest Request { get; }

    public IServiceProvider Services { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Counts while this runs; null not to.</summary>
    public OperationCost? Cost { get; init; }

    public IDictionary<string, object?> Items => _items ??= new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The instance that holds resolver methods: the request's service, or one made for this request.</summary>
    public object InstanceOf(Type type)
    {
        _instances ??= [];
        if (!_instances.TryGetValue(type, out var instance))
        {
            instance = ActivatorUtilities.GetServiceOrCreateInstance(Services, type);
            _instances[type] = instance;
        }

        return instance;
    }

    /// <summary>What the resolver of the first root field sees, for a subscription that creates its stream.</summary>
    public ResolverContext ContextOfRoot(object?[] arguments) => new(this, _root, 0, arguments);

    /// <exception cref="OperationCanceledException">The request was aborted; every resolver has ended by then.</exception>
    public async ValueTask<GraphQLResult> RunAsync()
    {
        _pump.Run(Start);
        if (!_finished.Task.IsCompleted)
        {
            await _finished.Task.ConfigureAwait(false);
        }

        CancellationToken.ThrowIfCancellationRequested();
        return GraphQLResult.Executed(
            _root.IsDead ? null : _root, _errors.All, HasData() ? null : _errors.Known, _direct?.Output);
    }

    /// <summary>Whether any root field has a value.</summary>
    private bool HasData() => !_root.IsDead && Array.Exists(_root.Values, static value => value is not null);

    private void Start()
    {
        Cost?.Count(_root.Plan);
        if (_plan.Operation.Kind != OperationKind.Mutation)
        {
            ExecuteFields(_root);
        }

        _isStarted = true;
        Advance();
    }

    private void Advance()
    {
        if (!_isStarted || _pending > 0)
        {
            return;
        }

        if (_plan.Operation.Kind == OperationKind.Mutation)
        {
            while (_nextSerial < _root.Plan.Fields.Length && !_root.IsDead)
            {
                ExecuteField(_root, _nextSerial++);
                if (_pending > 0)
                {
                    return;
                }
            }
        }

        _finished.TrySetResult();
    }

    private void ExecuteFields(ObjectNode node)
    {
        for (var i = 0; i < node.Plan.Fields.Length; i++)
        {
            // A null that has passed this object makes the rest of it pointless (section 6.4.4).
            if (node.IsDead)
            {
                return;
            }

            ExecuteField(node, i);
        }
    }

    private void ExecuteField(ObjectNode node, int index)
    {
        var field = node.Plan.Fields[index];
        if (field.IsTypeName)
        {
            node.Values[index] = node.Plan.Type.Name;
            return;
        }

        if (CancellationToken.IsCancellationRequested)
        {
            return;
        }

        object? value;
        try
        {
            var definition = field.Definition;
            if (definition.Pure is { } pure)
            {
                value = pure(node.Value);
            }
            else
            {
                var arguments = field.Arguments.Values(_variables);
                var task = definition.Resolve!(new ResolverContext(this, node, index, arguments));
                if (!task.IsCompleted)
                {
                    _pending++;
                    new PendingField(this, node, index, task).Wait();
                    return;
                }

                value = task.GetAwaiter().GetResult();
            }
        }
#pragma warning disable CA1031 // Any failure of a resolver is an error of its field.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail(node, index, field, field.Definition.Type, failure);
            return;
        }

        Complete(field.Definition.Type, value, node, index, field);
    }

    public void Resume(ObjectNode node, int index, ValueTask<object?> task)
    {
        var field = node.Plan.Fields[index];
        object? value;
        try
        {
            value = task.GetAwaiter().GetResult();
        }
#pragma warning disable CA1031 // Any failure of a resolver is an error of its field.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail(node, index, field, field.Definition.Type, failure);
            Leave();
            return;
        }

        if (!node.IsDetached())
        {
            Complete(field.Definition.Type, value, node, index, field);
        }

        Leave();
    }

    private void Leave()
    {
        _pending--;
        Advance();
    }

    private void Complete(GraphQLType type, object? value, ResultNode parent, int index, FieldPlan field)
    {
        if (value is null)
        {
            if (type.IsNonNull)
            {
                Fail(parent, index, field, type, FieldErrors.NullOf(field));
            }

            return;
        }

        if (value is Exception failure)
        {
            Fail(parent, index, field, type, failure);
            return;
        }

        switch (type.Nullable)
        {
            case ListType or ObjectType when field.IsDirect:
                CompleteAtOnce(type, value, parent, index, field);
                break;
            case ListType list:
                CompleteList(list, type, value, parent, index, field);
                break;
            case CompositeType composite:
                CompleteObject(composite, type, value, parent, index, field);
                break;
            case var leaf:
                CompleteLeaf(leaf, type, value, parent, index, field);
                break;
        }
    }

    private void CompleteAtOnce(GraphQLType type, object value, ResultNode parent, int index, FieldPlan field)
    {
        _direct ??= new DirectWriter(_errors, Cost, CancellationToken);
        if (_direct.Write(type, value, field, parent, index) is { } written)
        {
            parent.Set(index, written);
        }
        else
        {
            SetNull(parent, index, type);
        }
    }

    private void CompleteLeaf(
        GraphQLType leaf, GraphQLType type, object value, ResultNode parent, int index, FieldPlan field)
    {
        try
        {
            var serialized = leaf is ScalarType scalar ? scalar.Serialize(value) : ((EnumType)leaf).Serialize(value);
            parent.Set(index, serialized);
        }
#pragma warning disable CA1031 // A custom scalar's failure is an error of the field.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail(parent, index, field, type, failure);
        }
    }

    private void CompleteList(
        ListType list, GraphQLType type, object value, ResultNode parent, int index, FieldPlan field)
    {
        if (value is string || value is not IEnumerable sequence)
        {
            Fail(parent, index, field, type, FieldErrors.NoListOf(field));
            return;
        }

        List<object?> items;
        try
        {
            items = [.. sequence.Cast<object?>()];
        }
#pragma warning disable CA1031 // A lazy sequence runs the resolver's code.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail(parent, index, field, type, failure);
            return;
        }

        Cost?.Count(field, list.Item, items.Count);
        var node = new ListNode(items.Count, parent, index, !type.IsNonNull);
        parent.Set(index, node);
        for (var i = 0; i < items.Count && !node.IsDead; i++)
        {
            Complete(list.Item, items[i], node, i, field);
        }
    }

    private void CompleteObject(
        CompositeType composite, GraphQLType type, object value, ResultNode parent, int index, FieldPlan field)
    {
        ObjectType? concrete;
        try
        {
            concrete = composite as ObjectType ?? Schema.ResolveType(value, composite);
        }
        catch (GraphQLException failure)
        {
            Fail(parent, index, field, type, failure);
            return;
        }

        if (concrete is null || !Schema.IsPossible(composite, concrete))
        {
            Fail(parent, index, field, type, new GraphQLException(concrete is null
                ? $"Abstract type \"{composite.Name}\" must resolve to an Object type at runtime for field "
                    + $"\"{field.ParentType.Name}.{field.Definition.Name}\"."
                : $"Runtime Object type \"{concrete.Name}\" is not a possible type for \"{composite.Name}\"."));
            return;
        }

        var node = new ObjectNode(field.SelectionFor(concrete), value, parent, index, !type.IsNonNull);
        parent.Set(index, node);
        Cost?.Count(node.Plan);
        ExecuteFields(node);
    }

    private void Fail(ResultNode node, int index, FieldPlan field, GraphQLType type, Exception failure)
    {
        if (node.IsDetached())
        {
            return;
        }

        _errors.Add(field, node.PathTo(index), failure);
        SetNull(node, index, type);
    }

    /// <summary>Null in the slot, and above as far as the types forbid it.</summary>
    private static void SetNull(ResultNode node, int index, GraphQLType type)
    {
        node.Set(index, null);
        if (!type.IsNonNull)
        {
            return;
        }

        for (var current = node; ; current = current.Parent!)
        {
            current.IsDead = true;
            if (current.Parent is null)
            {
                return;
            }

            current.Parent.Set(current.Index, null);
            if (current.IsNullable)
            {
                return;
            }
        }
    }
}
