using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Messaging;

namespace OpenData.Silo.Messaging;

/// <summary>
/// Sends mail through a server, one connection a mail. Port 465 speaks TLS from the start; another is asked for STARTTLS, which a
/// server must offer before it is given a password. What fails is not tried again: the person asks for another.
/// </summary>
internal sealed class SmtpServer(MessagingSettings settings, TimeProvider time) : IMailSender
{
    private const int TlsPort = 465; // RFC 8314, 3.3.

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public async Task Send(MailMessage message, CancellationToken cancellationToken)
    {
        var mime = Compose(message);
        using var late = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await Send(mime, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw NotSent($"服务器 {Timeout.TotalSeconds} 秒内没有应答。The server did not answer within {Timeout.TotalSeconds} s.");
        }
        catch (SmtpCommandException exception)
        {
            // The exception's own text may quote the address; the code says what matters.
            throw NotSent($"服务器返回 {(int)exception.StatusCode}。The server answered {(int)exception.StatusCode}.");
        }
        catch (Exception exception) when (exception is IOException or SocketException or ProtocolException
            or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            var kind = exception.GetType().Name;
            throw NotSent($"无法使用服务器（{kind}）。The server cannot be used ({kind}).");
        }
    }

    private async Task Send(MimeMessage mime, CancellationToken cancellationToken)
    {
        var server = settings.Smtp!;
        var security = server.Port == TlsPort ? SecureSocketOptions.SslOnConnect
            : settings.SmtpPassword is null ? SecureSocketOptions.StartTlsWhenAvailable
            : SecureSocketOptions.StartTls;
        using var client = new SmtpClient();
        await client.ConnectAsync(server.Host, server.Port, security, cancellationToken);
        if (settings.SmtpPassword is { } password)
        {
            await client.AuthenticateAsync(settings.MailFrom!, password, cancellationToken);
        }

        await client.SendAsync(mime, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Compose(MailMessage message)
    {
        if (!Email.IsValid(message.To))
        {
            throw new ArgumentException("The receiver is no e-mail address.", nameof(message));
        }

        if (message.Subject.Any(char.IsControl))
        {
            throw new ArgumentException("The subject has control characters. Write it in one line.", nameof(message));
        }

        var mime = new MimeMessage { Subject = message.Subject, Body = new TextPart("plain") { Text = message.Body } };
        mime.From.Add(MailboxAddress.Parse(settings.MailFrom!));
        mime.To.Add(MailboxAddress.Parse(message.To));
        return mime;
    }

    private static MessageNotSentException NotSent(string reason) => new($"邮件未发出：{reason}");
}
