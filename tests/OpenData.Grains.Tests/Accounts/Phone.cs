using System.Text.RegularExpressions;
using OpenData.Contracts.Messaging;

namespace OpenData.Grains.Tests.Accounts;

/// <summary>Takes every message as if it were all phones at once.</summary>
internal sealed partial class Phone : ISmsSender
{
    private readonly List<SmsMessage> _messages = [];

    public bool IsOff { get; set; }

    public int Count => _messages.Count;

    /// <summary>The code in the newest message.</summary>
    public string Code => SixDigits().Match(_messages[^1].Content).Value;

    public string Text => _messages[^1].Content;

    public Task Send(SmsMessage message, CancellationToken cancellationToken)
    {
        if (IsOff)
        {
            throw new MessageNotSentException("The gateway is away.");
        }

        _messages.Add(message);
        return Task.CompletedTask;
    }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex SixDigits();
}
