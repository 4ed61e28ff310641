using Microsoft.AspNetCore.Http;
using OpenData.GraphQL.Engine.Execution;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine;

/// <summary>What a resolver may see of the field it computes. A resolver method takes it as a parameter when it needs
/// more than its arguments.</summary>
public sealed class ResolverContext
{
    private readonly OperationExecution _execution;
    private readonly ObjectNode _node;
    private readonly int _index;

    internal ResolverContext(OperationExecution execution, ObjectNode node, int index, object?[] arguments)
    {
        _execution = execution;
        _node = node;
        _index = index;
        Arguments = arguments;
    }

    /// <summary>The value the field is read from; the root value (null unless set) for root fields.</summary>
    public object? Parent => _node.Value;

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services => _execution.Services;

    /// <summary>Cancelled when the client has gone.</summary>
    public CancellationToken CancellationToken => _execution.CancellationToken;

    /// <summary>The HTTP request, or null when the execution did not come over HTTP.</summary>
    public HttpContext? HttpContext => _execution.Request.HttpContext;

    /// <summary>A place for resolvers of one request to share values. Resolvers of a request run one at a time.</summary>
    public IDictionary<string, object?> Items => _execution.Items;

    /// <summary>The field's name in the schema.</summary>
    public string FieldName => Field.Name;

    /// <summary>Response keys (string) and list indexes (int) from the root to this field.</summary>
    public IReadOnlyList<object> Path => _node.PathTo(_index);

    /// <summary>What the operation was estimated to cost; 0 for the fields that create a stream.</summary>
    public double EstimatedCost => _execution.Cost?.Estimated ?? 0;

    internal GraphQLSchema Schema => _execution.Schema;

    internal OperationExecution Execution => _execution;

    internal FieldDefinition Field => _node.Plan.Fields[_index].Definition;

    /// <summary>Coerced values in the order of the field's arguments; <see cref="Absent.Value"/> for absent ones.</summary>
    internal object?[] Arguments { get; }

    /// <summary>Whether the request asks for a field below this one, by the names on the way to it. Below an interface or
    /// union, whether it asks for it on any of the types.</summary>
    public bool IsSelected(params ReadOnlySpan<string> path) => _node.Plan.Fields[_index].Selects(path);

    /// <summary>Whether the document or a default gives the argument a value (null counts).</summary>
    public bool HasArgument(string name)
    {
        var index = Field.IndexOfArgument(name);
        return index >= 0 && !ReferenceEquals(Arguments[index], Absent.Value);
    }

    /// <summary>The coerced value of an argument; default when absent.</summary>
    /// <exception cref="ArgumentException">The field has no argument of that name.</exception>
    public T? Argument<T>(string name)
    {
        var index = Field.IndexOfArgument(name);
        if (index < 0)
        {
            throw new ArgumentException($"The field \"{Field.Name}\" has no argument \"{name}\".", nameof(name));
        }

        return ReferenceEquals(Arguments[index], Absent.Value) ? default : (T?)Arguments[index];
    }
}
