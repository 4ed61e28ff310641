namespace OpenData.GraphQL.Engine;

/// <summary>How many items a list field answers, for the estimate of an operation's cost; <c>@listSize</c> in a schema
/// text. Without it, the arguments <c>first</c>, <c>last</c> and <c>ids</c> say so, and those of a connection are about
/// its <c>nodes</c> and <c>edges</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>Items when no slicing argument is given; 0 for <see cref="GraphQLLimits.AssumedListSize"/>.</summary>
    public int Assumed { get; set; }

    /// <summary>Names of the arguments whose value, or for a list its length, is the number of items; the greatest counts.</summary>
    public string[] SlicingArguments { get; set; } = [];

    /// <summary>Names of the lists in the field's own selection that the size is about; empty for the field itself.</summary>
    public string[] SizedFields { get; set; } = [];

    /// <summary>Whether a request must give exactly one of <see cref="SlicingArguments"/>; defaults count as given.</summary>
    public bool RequireOneSlicingArgument { get; set; }
}
