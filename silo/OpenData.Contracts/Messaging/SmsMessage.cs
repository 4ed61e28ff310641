namespace OpenData.Contracts.Messaging;

/// <summary>A short message. The limits are those of the interface that city platforms have for it
/// (urban management, data interface specification, table A.1).</summary>
/// <param name="Mobile">The number, eleven digits; several separated by commas, at most <see cref="MostMobiles"/>.</param>
/// <param name="Content">The text, at most <see cref="LongestContent"/> characters.</param>
/// <param name="Id">Names the message in reports of its delivery, at most <see cref="LongestId"/> characters.</param>
public sealed record SmsMessage(string Mobile, string Content, string Id)
{
    /// <summary>The most numbers of one message.</summary>
    public const int MostMobiles = 200;

    /// <summary>The most characters of the text; one of ASCII counts as much as a Chinese one.</summary>
    public const int LongestContent = 990;

    /// <summary>The most characters of the id.</summary>
    public const int LongestId = 50;

    /// <summary>Whether what receivers answer is wanted.</summary>
    public bool NeedsReply { get; init; }

    /// <summary>The id alone: number and text are the receiver's.</summary>
    public override string ToString() => $"SMS {Id}";
}
