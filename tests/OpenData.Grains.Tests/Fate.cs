namespace OpenData.Grains.Tests;

/// <summary>What becomes of a message and its answer.</summary>
internal enum Fate
{
    /// <summary>Both arrive.</summary>
    Arrives,

    /// <summary>The message is lost.</summary>
    Lost,

    /// <summary>The message arrives, its answer is lost.</summary>
    AnswerLost,

    /// <summary>The sender gives up, and the message arrives before the one after the next.</summary>
    Late,
}
