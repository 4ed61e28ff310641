namespace OpenData.GraphQL.Engine.Execution;

/// <summary>Marks an argument that was not given and has no default, which is not the same as null.</summary>
internal static class Absent
{
    public static readonly object Value = new();
}
