namespace OpenData.Actors.Runtime.Network;

/// <summary>What a frame between silos says.</summary>
internal enum FrameKind : byte
{
    /// <summary>A request; the number is the sender's.</summary>
    Request = 1,

    /// <summary>The result of a request, by its number.</summary>
    Result = 2,

    /// <summary>The exception of a request, by its number.</summary>
    Failure = 3,

    /// <summary>The sender of a request no longer wants it, by its number.</summary>
    Cancel = 4,

    /// <summary>The sender has a view of the membership; the number is its version.</summary>
    View = 5,
}
