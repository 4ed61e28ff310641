namespace OpenData.Storage.Grains;

/// <summary>A state that nobody needs after a while, such as a code or a count of failures. Its row is removed some hours
/// after it has ended; a grain looks at the time itself and does not rely on that.</summary>
public interface IPassingState
{
    /// <summary>From when the state is as good as none.</summary>
    DateTimeOffset EndsAt { get; }
}
