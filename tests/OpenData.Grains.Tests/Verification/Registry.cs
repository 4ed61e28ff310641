using OpenData.Contracts.Verification;

namespace OpenData.Grains.Tests.Verification;

/// <summary>The gateway of real names: answers as the test says, and remembers what it was asked.</summary>
internal sealed class Registry : IRealNameVerifier
{
    public RealNameOutcome Outcome { get; set; } = RealNameOutcome.Match;

    public List<RealNameQuestion> Questions { get; } = [];

    public Task<RealNameOutcome> Check(RealNameQuestion question, CancellationToken cancellationToken)
    {
        Questions.Add(question);
        return Task.FromResult(Outcome);
    }
}
