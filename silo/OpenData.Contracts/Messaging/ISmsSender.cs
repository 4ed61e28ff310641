namespace OpenData.Contracts.Messaging;

/// <summary>Sends short messages.</summary>
public interface ISmsSender
{
    /// <summary>Returns when the message was taken for delivery.</summary>
    /// <exception cref="ArgumentException">The message is beyond the limits of <see cref="SmsMessage"/>.</exception>
    /// <exception cref="MessageNotSentException">It was not taken, or nobody knows whether it was.</exception>
    Task Send(SmsMessage message, CancellationToken cancellationToken);
}
