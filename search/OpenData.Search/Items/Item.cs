namespace OpenData.Search.Items;

/// <summary>One distinct item of a field of items, analyzed once however many documents have it.</summary>
/// <param name="Parts">The texts as given, one per part of the field; empty where absent.</param>
/// <param name="Compact">The parts folded, without separators.</param>
/// <param name="Terms">Numbers of the terms of all parts.</param>
/// <param name="Positions">The position of each of <paramref name="Terms"/>, counted from the start of the item.</param>
/// <param name="Extent">How many positions the item takes.</param>
/// <param name="Length">How many characters, without separators, it has.</param>
internal sealed record Item(string[] Parts, string[] Compact, int[] Terms, int[] Positions, int Extent, int Length);
