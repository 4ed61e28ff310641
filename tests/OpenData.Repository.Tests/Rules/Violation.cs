namespace OpenData.Repository.Tests.Rules;

/// <summary>One breach of a rule, told so that the reader can mend it without reading the rule.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Line">From 1; 0 when the breach is the file as a whole.</param>
/// <param name="Value">What was found.</param>
/// <param name="Limit">What is allowed.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record Violation(string Path, int Line, string Value, string Limit, string Remedy)
{
    public override string ToString() =>
        $"{Path}{(Line > 0 ? $":{Line}" : string.Empty)}: {Value}. Allowed: {Limit}. {Remedy}";
}
