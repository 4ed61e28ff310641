using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Two fields that cannot be merged; nodes go from the outermost fields to those that differ.</summary>
internal sealed record FieldConflict(
    string Name, string Reason, IReadOnlyList<Node> Left, IReadOnlyList<Node> Right)
{
    /// <summary>A reason repeats those below it; it need not grow with the document.</summary>
    private const int MaxReason = 2_000;

    public static FieldConflict Around(string name, FieldNode left, FieldNode right, List<FieldConflict> below)
    {
        var reason = string.Join(
            " and ", below.Select(conflict => $"subfields \"{conflict.Name}\" conflict because {conflict.Reason}"));
        return new FieldConflict(
            name,
            reason.Length > MaxReason ? reason[..MaxReason] + "…" : reason,
            [left, .. below.SelectMany(conflict => conflict.Left)],
            [right, .. below.SelectMany(conflict => conflict.Right)]);
    }
}
