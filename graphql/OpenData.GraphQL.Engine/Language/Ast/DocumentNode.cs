namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class DocumentNode : Node
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    public DocumentNode(SourceText source, IReadOnlyList<DefinitionNode> definitions)
        : base(0)
    {
        Source = source;
        Definitions = definitions;
        foreach (var fragment in definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    public SourceText Source { get; }

    public IReadOnlyList<DefinitionNode> Definitions { get; }

    /// <summary>The first fragment of that name, or null.</summary>
    public FragmentDefinitionNode? FragmentNamed(string name) => _fragments.GetValueOrDefault(name);

    public SourceLocation LocationOf(Node node) => Source.LocationOf(node.Start);
}
