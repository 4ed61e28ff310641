namespace OpenData.GraphQL.Engine.Execution.Direct;

/// <summary>Stands in the result tree for a value that is JSON already.</summary>
internal sealed class WrittenJson(JsonOutput output, int start, int end)
{
    public ReadOnlySpan<byte> Json => output.Written(start, end).Span;
}
