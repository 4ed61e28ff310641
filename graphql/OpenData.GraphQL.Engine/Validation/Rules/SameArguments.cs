using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Whether two fields are given the same arguments; the order of arguments and object fields is free.</summary>
internal static class SameArguments
{
    public static bool Are(IReadOnlyList<ArgumentNode> left, IReadOnlyList<ArgumentNode> right) =>
        left.Count == right.Count
        && left.All(a => right.Any(b => a.Name.Value == b.Name.Value && Same(a.Value, b.Value)));

    private static bool Same(ValueNode left, ValueNode right) => (left, right) switch
    {
        (ListValueNode a, ListValueNode b) => a.Items.Count == b.Items.Count
            && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (ObjectValueNode a, ObjectValueNode b) => a.Fields.Count == b.Fields.Count
            && a.Fields.All(x => b.Fields.Any(y => x.Name.Value == y.Name.Value && Same(x.Value, y.Value))),
        _ => left.GetType() == right.GetType() && left.ToString() == right.ToString(),
    };
}
