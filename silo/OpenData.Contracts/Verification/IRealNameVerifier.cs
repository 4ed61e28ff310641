namespace OpenData.Contracts.Verification;

/// <summary>Asks who knows whether a name and a number are of one person.</summary>
public interface IRealNameVerifier
{
    /// <summary>Asks. Failures are the outcome <see cref="RealNameOutcome.Unavailable"/>, never an exception.</summary>
    Task<RealNameOutcome> Check(RealNameQuestion question, CancellationToken cancellationToken);
}
