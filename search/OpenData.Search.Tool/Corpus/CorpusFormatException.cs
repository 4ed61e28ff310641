namespace OpenData.Search.Tool.Corpus;

/// <summary>A line of a corpus or query file cannot be read; the message names file and line.</summary>
internal sealed class CorpusFormatException(string file, long line, string reason)
    : Exception($"{file}({line}): {reason}");
