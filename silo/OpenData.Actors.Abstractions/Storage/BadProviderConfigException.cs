using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A grain asks for a storage that is not registered, or a storage is configured wrongly.</summary>
public class BadProviderConfigException : OrleansException
{
    /// <summary>An error with a message for a person.</summary>
    public BadProviderConfigException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public BadProviderConfigException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
