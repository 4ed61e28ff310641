using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Limits;

/// <summary>Measures operations with their fragments expanded, in time linear in the document: each fragment is
/// measured once.</summary>
internal sealed class DocumentSize
{
    private readonly DocumentNode _document;
    private readonly Dictionary<string, Size?> _fragments = new(StringComparer.Ordinal);

    private DocumentSize(DocumentNode document)
    {
        _document = document;
    }

    /// <returns>One error for each limit that an operation exceeds.</returns>
    public static IReadOnlyList<GraphQLError> Check(DocumentNode document, GraphQLLimits limits)
    {
        var errors = new List<GraphQLError>();
        var measure = new DocumentSize(document);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var size = measure.Of(operation.SelectionSet);
            Compare(nameof(limits.MaxDepth), limits.MaxDepth, "levels of fields", size.Depth);
            Compare(nameof(limits.MaxFields), limits.MaxFields, "fields", size.Fields);
            Compare(nameof(limits.MaxAliases), limits.MaxAliases, "aliases", size.Aliases);

            void Compare(string name, long limit, string what, long actual)
            {
                if (actual > limit)
                {
                    errors.Add(LimitErrors.Create(name, limit, what, actual, document.LocationOf(operation)));
                }
            }
        }

        return errors;
    }

    private Size Of(SelectionSetNode set)
    {
        var total = new Size(0, 0, 0);
        foreach (var selection in set.Selections)
        {
            total = selection switch
            {
                FieldNode field => total.Add(
                    (field.SelectionSet is null ? default : Of(field.SelectionSet)).Below(field.Alias is not null)),
                InlineFragmentNode inline => total.Add(Of(inline.SelectionSet)),
                FragmentSpreadNode spread => total.Add(OfFragment(spread.Name.Value)),
                _ => total,
            };
        }

        return total;
    }

    private Size OfFragment(string name)
    {
        if (_fragments.TryGetValue(name, out var known))
        {
            // Null while it is being measured: a cycle, which validation reports.
            return known ?? default;
        }

        if (_document.FragmentNamed(name) is not { } fragment)
        {
            return default;
        }

        _fragments[name] = null;
        var size = Of(fragment.SelectionSet);
        _fragments[name] = size;
        return size;
    }

    private readonly record struct Size(long Depth, long Fields, long Aliases)
    {
        // Beyond any limit, and far from overflow when added up.
        private const long Most = 1L << 40;

        public Size Add(Size other) => new(
            Math.Max(Depth, other.Depth),
            Math.Min(Most, Fields + other.Fields),
            Math.Min(Most, Aliases + other.Aliases));

        public Size Below(bool isAlias) => new(Depth + 1, Fields + 1, Aliases + (isAlias ? 1 : 0));
    }
}
