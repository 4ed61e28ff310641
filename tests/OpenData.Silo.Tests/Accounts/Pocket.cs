using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OpenData.Contracts.Messaging;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>All the phones: keeps the last message to each.</summary>
internal sealed partial class Pocket : ISmsSender
{
    private readonly ConcurrentDictionary<string, string> _last = new(StringComparer.Ordinal);

    /// <summary>The last message to anybody.</summary>
    public SmsMessage? Last { get; private set; }

    /// <summary>Whether no message is taken.</summary>
    public bool IsOff { get; set; }

    public Task Send(SmsMessage message, CancellationToken cancellationToken)
    {
        if (IsOff)
        {
            throw new MessageNotSentException("the reason");
        }

        Last = message;
        _last[message.Mobile] = message.Content;
        return Task.CompletedTask;
    }

    public string Code(string mobile) => SixDigits().Match(_last[mobile]).Value;

    public string Text(string mobile) => _last[mobile];

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex SixDigits();
}
