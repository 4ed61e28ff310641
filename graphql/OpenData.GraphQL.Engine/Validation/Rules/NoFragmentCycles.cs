using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.5.2.2: following spreads never comes back. Each fragment is followed once.</summary>
internal sealed class NoFragmentCycles : ValidationRule
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _depthOf = new(StringComparer.Ordinal);

    public override void EnterFragment(FragmentDefinitionNode fragment) => Follow(fragment);

    private void Follow(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name.Value;
        if (!_visited.Add(name))
        {
            return;
        }

        _depthOf[name] = _path.Count;
        foreach (var spread in Context.SpreadsOf(fragment))
        {
            _path.Add(spread);
            if (_depthOf.TryGetValue(spread.Name.Value, out var start))
            {
                var cycle = _path.Skip(start).ToList();
                var via = string.Join(", ", cycle.SkipLast(1).Select(step => $"\"{step.Name.Value}\""));
                Context.Report(
                    $"Cannot spread fragment \"{spread.Name.Value}\" within itself"
                    + (via.Length > 0 ? $" via {via}." : "."),
                    cycle);
            }
            else if (Context.Document.FragmentNamed(spread.Name.Value) is { } next)
            {
                Follow(next);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _depthOf.Remove(name);
    }
}
