using System.Collections;
using System.Text.Json;
using OpenData.GraphQL.Engine.Coercion;
using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Limits;

/// <summary>
/// The cost of an operation before it runs, for the variables that it was given. A field costs its weight and what its
/// arguments cost; a list of objects costs its weight for each item, and multiplies what is below it. How many items
/// there are is what <see cref="ListSize"/> says. Of the possible types of an interface or union the dearest counts.
/// Introspection costs 1 for each root field: <see cref="GraphQLLimits.MaxIntrospectionDepth"/> bounds it.
/// </summary>
internal sealed class CostEstimate
{
    // Beyond any limit, and far from what multiplied numbers overflow to.
    private const double MostTimes = 1e15;

    private readonly GraphQLSchema _schema;
    private readonly GraphQLLimits _limits;
    private readonly VariableValues _variables;
    private readonly InputCost _inputCost;
    private Dictionary<FieldPlan, double>? _inputs;
    private FieldPlan? _dearest;
    private double _dearestCost;
    private int _fields;

    private CostEstimate(
        GraphQLSchema schema, OperationPlan plan, VariableValues variables, JsonElement given, GraphQLLimits limits)
    {
        _schema = schema;
        _limits = limits;
        _variables = variables;
        _inputCost = new InputCost(plan.Operation, given);
    }

    /// <exception cref="GraphQLException">The operation costs more than it may, or a field does not say how much it
    /// asks for.</exception>
    public static OperationCost Of(
        GraphQLSchema schema, OperationPlan plan, VariableValues variables, JsonElement given, GraphQLLimits limits)
    {
        var estimate = new CostEstimate(schema, plan, variables, given, limits);
        var cost = estimate.Of(plan.Root, 1, null, 0);
        return cost <= limits.MaxCost
            ? new OperationCost(cost, limits.MaxCost, estimate._inputs)
            : throw LimitErrors.Cost(limits.MaxCost, cost, estimate._dearest!, estimate._dearestCost);
    }

    /// <param name="plan">What is asked of the objects.</param>
    /// <param name="times">How many objects.</param>
    /// <param name="sized">The lists in the plan that have <paramref name="size"/> items; null for none.</param>
    /// <param name="size">See <paramref name="sized"/>.</param>
    private double Of(SelectionPlan plan, double times, IReadOnlyList<string>? sized, double size)
    {
        var cost = 0.0;
        foreach (var field in plan.CostFields)
        {
            if (++_fields > _limits.MaxFields)
            {
                throw LimitErrors.PlannedFields(_limits.MaxFields);
            }

            var own = field.Definition.Size;
            var isAround = own.SizedFields.Count > 0;
            var given = isAround || field.IsObjectList ? Given(field, own) ?? own.Assumed : null;
            var count = !field.IsObjectList ? 1
                : !isAround && given is not null ? given.Value
                : sized is not null && sized.Contains(field.Definition.Name) ? size
                : _limits.AssumedListSize;
            var spent = times * ((field.Weight * Math.Max(1, count)) + Inputs(field, own));
            if (spent > _dearestCost)
            {
                (_dearest, _dearestCost) = (field, spent);
            }

            cost += spent;
            if (count > 0)
            {
                cost += Below(
                    field,
                    Math.Min(MostTimes, times * count * field.InnerLists(_limits.AssumedListSize)),
                    isAround ? own.SizedFields : null,
                    given ?? _limits.AssumedListSize);
            }
        }

        return cost;
    }

    private double Below(FieldPlan field, double times, IReadOnlyList<string>? sized, double size)
    {
        switch (field.Definition.Type.Named)
        {
            case ObjectType type:
                return Of(field.SelectionFor(type), times, sized, size);
            case CompositeType type:
                var most = 0.0;
                foreach (var possible in _schema.PossibleTypes(type))
                {
                    most = Math.Max(most, Of(field.SelectionFor(possible), times, sized, size));
                }

                return most;
            default:
                return 0;
        }
    }

    /// <summary>The greatest slicing argument; null without one.</summary>
    private double? Given(FieldPlan field, ListSize size)
    {
        double? greatest = null;
        var count = 0;
        foreach (var index in size.SlicingArguments)
        {
            double? value = field.Arguments.ValueOf(index, _variables) switch
            {
                int number => number,
                long number => number,
                ICollection list => list.Count,
                _ => null,
            };
            if (value is not null)
            {
                count++;
                greatest = Math.Max(greatest ?? 0, value.Value);
            }
        }

        return size.RequiresOne && count != 1 ? throw LimitErrors.Slicing(field, size) : greatest;
    }

    private double Inputs(FieldPlan field, ListSize size)
    {
        var cost = 0.0;
        for (var i = 0; i < field.Definition.Arguments.Count; i++)
        {
            if (field.Arguments.GivenAt(i) is { } value && Array.IndexOf(size.SlicingArguments, i) < 0)
            {
                var argument = field.Definition.Arguments[i];
                cost += argument.Weight + _inputCost.Of(value, argument.Type);
            }
        }

        if (cost > 0)
        {
            (_inputs ??= [])[field] = cost;
        }

        return cost;
    }
}
