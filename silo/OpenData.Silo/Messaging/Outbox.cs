using OpenData.Contracts.Messaging;
using Orleans;

namespace OpenData.Silo.Messaging;

/// <summary>Puts messages where developers read them, instead of sending.</summary>
internal sealed class Outbox(IGrainFactory grains, TimeProvider time) : ISmsSender, IMailSender
{
    /// <inheritdoc/>
    public async Task Send(SmsMessage message, CancellationToken cancellationToken)
    {
        foreach (var mobile in message.Mobile.Split(','))
        {
            await Put(new OutboxMessage(OutboxKind.Sms, mobile, null, message.Content, time.GetUtcNow()));
        }
    }

    /// <inheritdoc/>
    public Task Send(MailMessage message, CancellationToken cancellationToken) =>
        Put(new OutboxMessage(OutboxKind.Mail, message.To, message.Subject, message.Body, time.GetUtcNow()));

    private Task Put(OutboxMessage message) => grains.GetGrain<IOutboxGrain>(IOutboxGrain.Key).Put(message);
}
