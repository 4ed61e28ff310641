namespace OpenData.Contracts.Messaging;

/// <summary>Sends mail.</summary>
public interface IMailSender
{
    /// <summary>Returns when the mail was taken for delivery.</summary>
    /// <exception cref="ArgumentException">The address is none, or the subject has line breaks.</exception>
    /// <exception cref="MessageNotSentException">It was not taken, or nobody knows whether it was.</exception>
    Task Send(MailMessage message, CancellationToken cancellationToken);
}
