using OpenData.Contracts.Messaging;

namespace OpenData.Silo.Messaging;

/// <summary>Says which option is missing, where messages can neither be sent nor shown to developers.</summary>
internal sealed class NoGateway : ISmsSender, IMailSender
{
    /// <inheritdoc/>
    public Task Send(SmsMessage message, CancellationToken cancellationToken) => throw new MessageNotSentException(
        "短信未发出：没有设置短信网关，请用 --sms-gateway 和 --sms-token-file 启动。"
        + "No SMS gateway is set: start with --sms-gateway and --sms-token-file.");

    /// <inheritdoc/>
    public Task Send(MailMessage message, CancellationToken cancellationToken) => throw new MessageNotSentException(
        "邮件未发出：没有设置邮件服务器，请用 --smtp 和 --mail-from 启动。"
        + "No mail server is set: start with --smtp and --mail-from.");
}
