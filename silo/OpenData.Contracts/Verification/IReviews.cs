using OpenData.Contracts.Accounts;

namespace OpenData.Contracts.Verification;

/// <summary>Operators look at requests and decide them; the caller has checked what they may.</summary>
public interface IReviews
{
    /// <summary>One request with its account, or null. That it was looked at is in the audit log.</summary>
    Task<ReviewedRequest?> Open(string requestId, Actor by);

    /// <summary>Approves a request, which gives <see cref="Role.Verified"/>, or rejects it, and tells the one who asked by SMS.
    /// Of two who decide at once the second hears that it is decided.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="isApproved">Whether it is proven.</param>
    /// <param name="reason">1 to <see cref="VerificationRequest.LongestReason"/> characters, for the one who asked.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellationToken">Gives up waiting for the gateway of messages; the decision stays.</param>
    Task<Answer<ReviewedRequest>> Decide(
        string requestId, bool isApproved, string reason, Actor by, CancellationToken cancellationToken);

    /// <summary>The number of a waiting request in full, to look it up elsewhere. That it was seen is in the audit log.</summary>
    Task<Answer<string>> Reveal(string requestId, Actor by);

    /// <summary>A document of a waiting request; null if there is none. That it was looked at is in the audit log.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="place">Its place, from 0.</param>
    /// <param name="by">Who looks.</param>
    Task<CertificateFile?> OpenFile(string requestId, int place, Actor by);
}
