using System.Collections;
using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Limits;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Execution.Direct;

/// <summary>Completes values below which nothing has to wait, by writing them as JSON while their fields are read: most of
/// an answer then never becomes a tree. Where a null travels up, the output is taken back to where the null
/// stops.</summary>
internal sealed class DirectWriter(FieldErrors errors, OperationCost? cost, CancellationToken cancellationToken)
{
    private PathStep[] _path = new PathStep[8];
    private int _depth;
    private ResultNode _parent = null!;
    private int _index;

    public JsonOutput Output { get; } = new();

    /// <summary>Completes a value of a field that <see cref="FieldPlan.IsDirect"/> in a slot of the result tree.</summary>
    /// <returns>What to put there, or null when the value is null; its error is reported.</returns>
    public WrittenJson? Write(GraphQLType type, object value, FieldPlan field, ResultNode parent, int index)
    {
        var start = Output.Length;
        _depth = 0;
        _parent = parent;
        _index = index;
        try
        {
            return TryWrite(type, value, field) ? new WrittenJson(Output, start, Output.Length) : null;
        }
#pragma warning disable CA1031 // A list of the resolver's own making may fail at any item.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Output.Truncate(start);
            _depth = 0;
            Refuse(field, failure);
            return null;
        }
    }

    /// <returns>False when the value is null; nothing is written then.</returns>
    private bool TryWrite(GraphQLType type, object? value, FieldPlan field)
    {
        switch (value)
        {
            case null:
                return type.IsNonNull && Refuse(field, FieldErrors.NullOf(field));
            case Exception failure:
                return Refuse(field, failure);
        }

        return type.Nullable switch
        {
            ListType list => TryWriteList(list, value, field),
            ObjectType concrete => TryWriteObject(field.SelectionFor(concrete), value),
            var leaf => TryWriteLeaf(leaf, value, field),
        };
    }

    /// <summary>Writes null where the value is null and may be.</summary>
    /// <returns>False when the null travels up.</returns>
    private bool TryFill(GraphQLType type, object? value, FieldPlan field)
    {
        if (!TryWrite(type, value, field))
        {
            if (type.IsNonNull)
            {
                return false;
            }

            Output.WriteNull();
        }

        return true;
    }

    private bool TryWriteObject(SelectionPlan selection, object value)
    {
        cost?.Count(selection);
        var plan = selection.Direct!;
        var start = Output.Length;
        var fields = plan.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            Output.WriteRaw(plan.Keys[i]);
            if (!fields[i].IsTypeName && !TryWriteField(fields[i], value))
            {
                Output.Truncate(start);
                return false;
            }
        }

        Output.WriteRaw(fields.Length == 0 ? "{}"u8 : "}"u8);
        return true;
    }

    private bool TryWriteField(FieldPlan field, object parent)
    {
        var definition = field.Definition;
        var start = Output.Length;
        var depth = _depth;
        Enter(new PathStep(field.ResponseName, 0));
        bool isFilled;
        try
        {
            isFilled = definition.WriteLeaf is not { } write ? TryFill(definition.Type, definition.Pure!(parent), field)
                : write(parent, Output) || TryFill(definition.Type, null, field);
        }
#pragma warning disable CA1031 // Any failure of a property is an error of its field.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Output.Truncate(start);
            _depth = depth + 1;
            isFilled = TryFill(definition.Type, failure, field);
        }

        _depth = depth;
        return isFilled;
    }

    private bool TryWriteList(ListType list, object value, FieldPlan field)
    {
        if (value is string || value is not IEnumerable sequence)
        {
            return Refuse(field, FieldErrors.NoListOf(field));
        }

        IList items;
        try
        {
            items = value as IList ?? sequence.Cast<object?>().ToList();
        }
#pragma warning disable CA1031 // A lazy sequence runs the resolver's code.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Refuse(field, failure);
        }

        var start = Output.Length;
        var count = items.Count;
        cost?.Count(field, list.Item, count);
        Output.WriteByte((byte)'[');
        for (var i = 0; i < count && !cancellationToken.IsCancellationRequested; i++)
        {
            if (i > 0)
            {
                Output.WriteByte((byte)',');
            }

            Enter(new PathStep(null, i));
            var isFilled = TryFill(list.Item, items[i], field);
            _depth--;
            if (!isFilled)
            {
                Output.Truncate(start);
                return false;
            }
        }

        Output.WriteByte((byte)']');
        return true;
    }

    private bool TryWriteLeaf(GraphQLType leaf, object value, FieldPlan field)
    {
        if (value is string text && leaf == BuiltInScalars.String)
        {
            Output.WriteString(text);
            return true;
        }

        var start = Output.Length;
        try
        {
            JsonValues.Write(Output, leaf is ScalarType scalar ? scalar.Serialize(value) : ((EnumType)leaf).Serialize(value));
            return true;
        }
#pragma warning disable CA1031 // A custom scalar's failure is an error of the field.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Output.Truncate(start);
            return Refuse(field, failure);
        }
    }

    private bool Refuse(FieldPlan field, Exception failure)
    {
        var path = new List<object>(_parent.PathTo(_index));
        foreach (var step in _path.AsSpan(0, _depth))
        {
            path.Add(step.Name is null ? step.Index : step.Name);
        }

        errors.Add(field, path, failure);
        return false;
    }

    private void Enter(PathStep step)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, 2 * _depth);
        }

        _path[_depth++] = step;
    }
}
