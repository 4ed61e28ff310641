using System.Text.Encodings.Web;
using System.Text.Json;
using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Execution.Planning;

/// <summary>One response key of a selection: the field, every node that asks for it, and its arguments.</summary>
internal sealed class FieldPlan
{
    private readonly OperationPlan _operation;
    private readonly Lazy<bool> _isDirect;
    private SelectionPlan? _first;
    private volatile Dictionary<ObjectType, SelectionPlan>? _others;

    public FieldPlan(
        OperationPlan operation, ObjectType parentType, FieldDefinition definition, List<FieldNode> nodes)
    {
        _operation = operation;
        ParentType = parentType;
        Definition = definition;
        Nodes = nodes;
        ResponseName = nodes[0].ResponseName;
        EncodedName = JsonEncodedText.Encode(ResponseName, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        Arguments = new ArgumentPlan(this);
        _isDirect = new Lazy<bool>(CanBeDirect, LazyThreadSafetyMode.PublicationOnly);
        Weight = parentType.Name.StartsWith("__", StringComparison.Ordinal) ? 0 : definition.Weight;
        IsObjectList = definition.Type.Nullable is ListType && definition.Type.Named is CompositeType;
    }

    public ObjectType ParentType { get; }

    public FieldDefinition Definition { get; }

    public IReadOnlyList<FieldNode> Nodes { get; }

    public string ResponseName { get; }

    public JsonEncodedText EncodedName { get; }

    public ArgumentPlan Arguments { get; }

    /// <summary>What it costs each time, without its arguments; 0 below introspection.</summary>
    public double Weight { get; }

    public bool IsObjectList { get; }

    public bool IsTypeName => ReferenceEquals(Definition, Introspection.TypeName);

    /// <summary>Whether all below the field can be read from its value without waiting, so that it is written at
    /// once.</summary>
    public bool IsDirect => _isDirect.Value;

    public SourceLocation[] Locations() => [.. Nodes.Select(_operation.Document.LocationOf)];

    public DocumentNode Document => _operation.Document;

    /// <summary>Whether a field below is asked for, by the names on the way to it.</summary>
    public bool Selects(ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
        {
            return true;
        }

        if (Definition.Type.Named is not CompositeType composite)
        {
            return false;
        }

        foreach (var type in _operation.PossibleTypes(composite))
        {
            foreach (var field in SelectionFor(type).Fields)
            {
                if (field.Definition.Name == path[0] && field.Selects(path[1..]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How many items the lists inside of a list hold together.</summary>
    public double InnerLists(double assumed)
    {
        var count = 1.0;
        for (var item = (Definition.Type.Nullable as ListType)?.Item.Nullable as ListType;
            item is not null;
            item = item.Item.Nullable as ListType)
        {
            count *= assumed;
        }

        return count;
    }

    /// <summary>The plan of the sub-selection for a value of the type; made once.</summary>
    public SelectionPlan SelectionFor(ObjectType type)
    {
        var first = _first;
        if (first is not null && ReferenceEquals(first.Type, type))
        {
            return first;
        }

        if (_others is { } others && others.TryGetValue(type, out var known))
        {
            return known;
        }

        var plan = _operation.Collect(type, Nodes);
        if (Interlocked.CompareExchange(ref _first, plan, null) is null)
        {
            return plan;
        }

        // Copy on write: readers never lock, and a plan that two requests made at once is the same plan.
        var copy = _others is null ? [] : new Dictionary<ObjectType, SelectionPlan>(_others);
        copy[type] = plan;
        _others = copy;
        return plan;
    }

    // Plans what is below before there is a value: GraphQLLimits.MaxFields bounds how much that can be.
    private bool CanBeDirect() => Definition.Type.Named switch
    {
        ObjectType type => SelectionFor(type).Direct is not null,
        CompositeType => false, // Which types there will be, the values tell.
        _ => true,
    };
}
