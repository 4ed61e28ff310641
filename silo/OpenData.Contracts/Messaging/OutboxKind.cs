namespace OpenData.Contracts.Messaging;

/// <summary>By what a message would have gone.</summary>
public enum OutboxKind
{
    /// <summary>A short message.</summary>
    Sms,

    /// <summary>A mail.</summary>
    Mail,
}
