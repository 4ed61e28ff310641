namespace OpenData.Search.Tool;

/// <summary>Where a command reads and writes, so that it can run inside another program.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Results, and nothing else.</param>
/// <param name="Error">Progress and what went wrong.</param>
internal sealed record ToolStreams(Stream Input, TextWriter Output, TextWriter Error);
