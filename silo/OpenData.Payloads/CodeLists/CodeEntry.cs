namespace OpenData.Payloads.CodeLists;

/// <summary>One code of a list.</summary>
/// <param name="Code">For example <c>310101</c>.</param>
/// <param name="Name">What it stands for, for example 黄浦区.</param>
public sealed record CodeEntry(string Code, string Name);
