namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>The far end of a connection that carries many operations. Each call ends when the message was handed to the
/// network, which is what bounds the results of a client that reads slowly.</summary>
internal interface IOperationClient
{
    /// <exception cref="OperationCanceledException">The connection has ended.</exception>
    Task SendResultAsync(string id, GraphQLResult result);

    /// <summary>The operation was refused, or its events have failed; nothing follows for it.</summary>
    /// <exception cref="OperationCanceledException">The connection has ended.</exception>
    Task SendFailureAsync(string id, GraphQLResult failure);

    /// <summary>Nothing follows for the operation.</summary>
    /// <exception cref="OperationCanceledException">The connection has ended.</exception>
    Task SendCompletedAsync(string id);
}
