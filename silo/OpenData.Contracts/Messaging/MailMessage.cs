namespace OpenData.Contracts.Messaging;

/// <summary>A mail of plain text.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The text.</param>
public sealed record MailMessage(string To, string Subject, string Body)
{
    /// <summary>Nothing of it: all is the receiver's.</summary>
    public override string ToString() => "mail";
}
