namespace OpenData.GraphQL.Engine.Execution;

internal sealed class ListNode(int count, ResultNode? parent, int index, bool isNullable)
    : ResultNode(parent, index, isNullable)
{
    public object?[] Items { get; } = new object?[count];

    public override object KeyAt(int index) => index;

    public override void Set(int index, object? value) => Items[index] = value;
}
