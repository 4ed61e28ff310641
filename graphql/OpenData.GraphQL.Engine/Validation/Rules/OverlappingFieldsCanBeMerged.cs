using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Limits;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.3.2: fields that answer under one key ask for the same thing. A set's own fields are compared
/// with each other and with those of its fragments; a pair of (set, fragment) or (fragment, fragment) is compared once
/// for each way of exclusion. <see cref="GraphQLLimits.MaxFieldComparisons"/> bounds the rest.</summary>
internal sealed class OverlappingFieldsCanBeMerged : ValidationRule
{
    private readonly Dictionary<SelectionSetNode, FieldSet> _sets = [];
    private readonly Dictionary<(object, string), bool> _setsWithFragments = [];
    private readonly Dictionary<(string, string), bool> _fragmentPairs = [];

    /// <summary>The work done so far.</summary>
    public int Comparisons { get; private set; }

    public override void EnterSelectionSet(SelectionSetNode selectionSet, CompositeType? parent)
    {
        var set = SetOf(selectionSet, parent);
        var conflicts = new List<FieldConflict>();
        foreach (var (name, fields) in set.Fields)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count; j++)
                {
                    Compare(conflicts, name, false, fields[i], fields[j]);
                }
            }
        }

        for (var i = 0; i < set.Spreads.Count; i++)
        {
            CompareWithFragment(conflicts, set, set.Spreads[i], false);
            for (var j = i + 1; j < set.Spreads.Count; j++)
            {
                CompareFragments(conflicts, set.Spreads[i], set.Spreads[j], false);
            }
        }

        foreach (var conflict in conflicts)
        {
            Context.Report(
                $"Fields \"{conflict.Name}\" conflict because {conflict.Reason}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                conflict.Left.Concat(conflict.Right));
        }
    }

    private void CompareWithFragment(List<FieldConflict> conflicts, FieldSet set, string name, bool areExclusive)
    {
        if (!Mark(_setsWithFragments, (set, name), areExclusive)
            || SetOfFragment(name) is not { } fragment
            || ReferenceEquals(fragment, set))
        {
            return;
        }

        CompareSets(conflicts, set, fragment, areExclusive);
        foreach (var spread in fragment.Spreads)
        {
            CompareWithFragment(conflicts, set, spread, areExclusive);
        }
    }

    private void CompareFragments(List<FieldConflict> conflicts, string left, string right, bool areExclusive)
    {
        var key = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (left == right
            || !Mark(_fragmentPairs, key, areExclusive)
            || SetOfFragment(left) is not { } leftSet
            || SetOfFragment(right) is not { } rightSet)
        {
            return;
        }

        CompareSets(conflicts, leftSet, rightSet, areExclusive);
        foreach (var spread in rightSet.Spreads)
        {
            CompareFragments(conflicts, left, spread, areExclusive);
        }

        foreach (var spread in leftSet.Spreads)
        {
            CompareFragments(conflicts, spread, right, areExclusive);
        }
    }

    private void CompareSets(List<FieldConflict> conflicts, FieldSet left, FieldSet right, bool areExclusive)
    {
        foreach (var (name, fields) in left.Fields)
        {
            if (right.Fields.TryGetValue(name, out var others))
            {
                foreach (var field in fields)
                {
                    foreach (var other in others)
                    {
                        Compare(conflicts, name, areExclusive, field, other);
                    }
                }
            }
        }
    }

    private void Compare(
        List<FieldConflict> conflicts, string name, bool areExclusive, FieldUse left, FieldUse right)
    {
        Spend();
        // Fields of two different object types are never answered together.
        areExclusive |= left.Parent is ObjectType && right.Parent is ObjectType
            && !ReferenceEquals(left.Parent, right.Parent);
        var reason = ReasonAgainst(left, right, areExclusive);
        if (reason is not null)
        {
            conflicts.Add(new FieldConflict(name, reason, [left.Node], [right.Node]));
        }
        else if (left.Node.SelectionSet is { } leftSet && right.Node.SelectionSet is { } rightSet)
        {
            var below = CompareSelections(
                SetOf(leftSet, left.Definition?.Type.Named as CompositeType),
                SetOf(rightSet, right.Definition?.Type.Named as CompositeType),
                areExclusive);
            if (below.Count > 0)
            {
                conflicts.Add(FieldConflict.Around(name, left.Node, right.Node, below));
            }
        }
    }

    private List<FieldConflict> CompareSelections(FieldSet left, FieldSet right, bool areExclusive)
    {
        var conflicts = new List<FieldConflict>();
        CompareSets(conflicts, left, right, areExclusive);
        foreach (var spread in right.Spreads)
        {
            CompareWithFragment(conflicts, left, spread, areExclusive);
        }

        foreach (var spread in left.Spreads)
        {
            CompareWithFragment(conflicts, right, spread, areExclusive);
        }

        foreach (var spread in left.Spreads)
        {
            foreach (var other in right.Spreads)
            {
                CompareFragments(conflicts, spread, other, areExclusive);
            }
        }

        return conflicts;
    }

    private static string? ReasonAgainst(FieldUse left, FieldUse right, bool areExclusive)
    {
        if (!areExclusive)
        {
            if (left.Node.Name.Value != right.Node.Name.Value)
            {
                return $"\"{left.Node.Name.Value}\" and \"{right.Node.Name.Value}\" are different fields";
            }

            if (!SameArguments.Are(left.Node.Arguments, right.Node.Arguments))
            {
                return "they have differing arguments";
            }
        }

        return left.Definition?.Type is { } a && right.Definition?.Type is { } b && Conflict(a, b)
            ? $"they return conflicting types \"{a}\" and \"{b}\""
            : null;
    }

    private static bool Conflict(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        _ when ReferenceEquals(left, right) => false,
        (ListType a, ListType b) => Conflict(a.Item, b.Item),
        (ListType, _) or (_, ListType) => true,
        (NonNullType a, NonNullType b) => Conflict(a.Inner, b.Inner),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => left.IsLeaf || right.IsLeaf,
    };

    private FieldSet? SetOfFragment(string name) => Context.Document.FragmentNamed(name) is { } fragment
        ? SetOf(fragment.SelectionSet, Context.Schema.TypeNamed(fragment.TypeCondition.Name.Value) as CompositeType)
        : null;

    private FieldSet SetOf(SelectionSetNode node, CompositeType? parent)
    {
        if (!_sets.TryGetValue(node, out var set))
        {
            set = FieldSet.Of(Context.Schema, node, parent);
            _sets[node] = set;
        }

        return set;
    }

    private void Spend()
    {
        if (++Comparisons > Context.Limits.MaxFieldComparisons)
        {
            throw new ValidationAbortedException(LimitErrors.Create(
                nameof(GraphQLLimits.MaxFieldComparisons),
                Context.Limits.MaxFieldComparisons,
                "pairs of fields to compare",
                null,
                null));
        }
    }

    /// <summary>A pair compared without exclusion need not be compared with it: that would find less.</summary>
    private bool Mark<TKey>(Dictionary<TKey, bool> compared, TKey key, bool areExclusive)
        where TKey : notnull
    {
        Spend();
        if (compared.TryGetValue(key, out var wereExclusive) && (!wereExclusive || areExclusive))
        {
            return false;
        }

        compared[key] = areExclusive;
        return true;
    }
}
