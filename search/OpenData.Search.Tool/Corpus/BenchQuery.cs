using System.Text.Json;

namespace OpenData.Search.Tool.Corpus;

/// <summary>One query of a query file.</summary>
/// <param name="Kind">What sort of query it is; measures are kept apart by it.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Answers">The ids sought; empty where there is no single answer.</param>
/// <param name="WeakAnswers">Ids of lesser worth.</param>
internal sealed record BenchQuery(string Kind, string Text, HashSet<string> Answers, HashSet<string> WeakAnswers)
{
    /// <summary>The kind of a query that names none.</summary>
    public const string UnknownKind = "unknown";

    /// <summary>Reads a query file.</summary>
    /// <exception cref="CorpusFormatException">A line is not a JSON object.</exception>
    public static BenchQuery[] ReadAll(string path) => [.. JsonLines.Read(path, (json, _) => Read(json))];

    private static BenchQuery Read(JsonElement json) => new(
        LooseJson.Text(json, "kind") is { Length: > 0 } kind ? kind : UnknownKind,
        LooseJson.Text(json, "q") ?? "",
        [.. LooseJson.Texts(json, "rel")],
        [.. LooseJson.Texts(json, "rel1")]);
}
