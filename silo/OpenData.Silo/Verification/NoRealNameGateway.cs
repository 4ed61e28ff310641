using OpenData.Contracts.Verification;

namespace OpenData.Silo.Verification;

/// <summary>Knows nobody: operators decide.</summary>
internal sealed class NoRealNameGateway : IRealNameVerifier
{
    /// <inheritdoc/>
    public Task<RealNameOutcome> Check(RealNameQuestion question, CancellationToken cancellationToken) =>
        Task.FromResult(RealNameOutcome.Unavailable);
}
