namespace OpenData.Contracts.Verification;

/// <summary>Whether a name and a number are of one person.</summary>
/// <param name="Id">Names the question in the logs of both sides.</param>
/// <param name="Name">The name, as typed.</param>
/// <param name="IsPassport">Whether the number is of a passport; else GB 11643.</param>
/// <param name="Number">Normalized.</param>
public sealed record RealNameQuestion(string Id, string Name, bool IsPassport, string Number)
{
    /// <summary>The id alone: the rest is the person's.</summary>
    public override string ToString() => $"real name {Id}";
}
