namespace OpenData.Silo.Hosting;

/// <summary>How the log is written.</summary>
internal enum LogFormat
{
    /// <summary>A line an entry, for people.</summary>
    Text,

    /// <summary>A JSON object a line, with the trace of the request, for programs.</summary>
    Json,
}
