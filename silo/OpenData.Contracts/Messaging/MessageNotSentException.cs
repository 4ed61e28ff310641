namespace OpenData.Contracts.Messaging;

/// <summary>A message was not taken for delivery, or nobody knows whether it was. Its text names neither receiver nor content
/// nor secrets; it is for the log, and tells people outside nothing.</summary>
public sealed class MessageNotSentException : Exception
{
    /// <summary>A failure with its reason.</summary>
    public MessageNotSentException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public MessageNotSentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
