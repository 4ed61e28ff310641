namespace OpenData.GraphQL.Engine.Execution;

/// <summary>An object or list of the response under construction. Each knows its slot in its parent, so that a null
/// can travel up and an error can tell its path. A node is dead once a null has replaced it or an ancestor's slot.</summary>
internal abstract class ResultNode(ResultNode? parent, int index, bool isNullable)
{
    public ResultNode? Parent { get; } = parent;

    public int Index { get; } = index;

    /// <summary>Whether the slot this node is in may be null.</summary>
    public bool IsNullable { get; } = isNullable;

    public bool IsDead { get; set; }

    public abstract object KeyAt(int index);

    public abstract void Set(int index, object? value);

    public bool IsDetached()
    {
        for (ResultNode? node = this; node is not null; node = node.Parent)
        {
            if (node.IsDead)
            {
                return true;
            }
        }

        return false;
    }

    public IReadOnlyList<object> PathTo(int index)
    {
        var path = new List<object> { KeyAt(index) };
        for (var node = this; node.Parent is not null; node = node.Parent)
        {
            path.Add(node.Parent.KeyAt(node.Index));
        }

        path.Reverse();
        return path;
    }
}
