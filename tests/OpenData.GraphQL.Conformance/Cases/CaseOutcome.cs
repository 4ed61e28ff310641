namespace OpenData.GraphQL.Conformance.Cases;

/// <summary>What the engine answered to a case.</summary>
/// <param name="Level">The highest level that agrees with the reference, 0 to 3.</param>
/// <param name="Actual">The answer as JSON: <c>{ "name", "result" }</c>, or <c>events</c> instead of <c>result</c>.</param>
internal sealed record CaseOutcome(int Level, string Actual);
