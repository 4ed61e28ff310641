using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OpenData.Contracts.Messaging;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>All the phones: keeps the last message to each.</summary>
internal sealed partial class Pocket : ISmsSender
{
    private readonly ConcurrentDictionary<string, string> _last = new(StringComparer.Ordinal);

    public Task Send(SmsMessage message, CancellationToken cancellationToken)
    {
        _last[message.Mobile] = message.Content;
        return Task.CompletedTask;
    }

    public string Code(string mobile) => SixDigits().Match(_last[mobile]).Value;

    public string Text(string mobile) => _last[mobile];

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex SixDigits();
}
