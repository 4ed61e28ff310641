namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>What became of an operation that a connection asked for.</summary>
internal enum OperationStart
{
    Started,

    /// <summary>One with this id is running.</summary>
    Duplicate,

    /// <summary>The connection runs as many as it may.</summary>
    TooMany,

    /// <summary>The connection is ending.</summary>
    Ended,
}
