using System.Text;
using OpenData.GraphQL.Engine.Execution.Planning;

namespace OpenData.GraphQL.Engine.Execution.Direct;

/// <summary>How to write an object whose fields, and all below them, are read from it without waiting.</summary>
internal sealed class DirectPlan
{
    private static readonly DirectPlan Impossible = new([], []);

    private DirectPlan(FieldPlan[] fields, byte[][] keys)
    {
        Fields = fields;
        Keys = keys;
    }

    public FieldPlan[] Fields { get; }

    /// <summary>What stands before the value of each field: brace or comma, name and colon; for <c>__typename</c> the
    /// value too.</summary>
    public byte[][] Keys { get; }

    /// <summary>Whether there is anything to write by: false when a field below may have to wait.</summary>
    public bool IsPossible => this != Impossible;

    public static DirectPlan For(SelectionPlan selection)
    {
        foreach (var field in selection.Fields)
        {
            if (!field.IsTypeName && (field.Definition.Pure is null || !field.IsDirect))
            {
                return Impossible;
            }
        }

        var keys = new byte[selection.Fields.Length][];
        for (var i = 0; i < keys.Length; i++)
        {
            var field = selection.Fields[i];
            var value = field.IsTypeName ? $"\"{selection.Type.Name}\"" : "";
            keys[i] = Encoding.UTF8.GetBytes($"{(i == 0 ? '{' : ',')}\"{field.ResponseName}\":{value}");
        }

        return new DirectPlan(selection.Fields, keys);
    }
}
