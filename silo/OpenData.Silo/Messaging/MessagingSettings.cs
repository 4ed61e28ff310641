using System.Net;

namespace OpenData.Silo.Messaging;

/// <summary>By what messages are sent.</summary>
internal sealed record MessagingSettings
{
    /// <summary>The address of the gateway for short messages; null when there is none.</summary>
    public Uri? SmsGateway { get; init; }

    /// <summary>The token that the gateway knows this portal by. Set with <see cref="SmsGateway"/>.</summary>
    public string? SmsToken { get; init; }

    /// <summary>The mail server; null when there is none.</summary>
    public DnsEndPoint? Smtp { get; init; }

    /// <summary>The address that mail comes from, and the name to log in with. Set with <see cref="Smtp"/>.</summary>
    public string? MailFrom { get; init; }

    /// <summary>The password to log in with; null for a server that asks for none.</summary>
    public string? SmtpPassword { get; init; }

    /// <summary>Whether nothing can be sent.</summary>
    public bool IsEmpty => SmsGateway is null && Smtp is null;

    /// <summary>Without the secrets.</summary>
    public override string ToString() => $"SMS by {SmsGateway?.Host ?? "nothing"}, mail by {Smtp?.Host ?? "nothing"}";
}
