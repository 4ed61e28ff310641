using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation;

/// <summary>The field or directive that arguments are given to.</summary>
/// <param name="Coordinate"><c>Query.dataset</c> or <c>@skip</c>.</param>
/// <param name="IsDirective">Which of the two.</param>
/// <param name="Arguments">What it defines.</param>
internal sealed record ArgumentSite(string Coordinate, bool IsDirective, IReadOnlyList<InputValue> Arguments)
{
    public InputValue? Find(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);
}
