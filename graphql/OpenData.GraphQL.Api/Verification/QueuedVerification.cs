using OpenData.Contracts.Verification;
using OpenData.GraphQL.Engine;
using OpenData.Storage.Verification;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>A request in the list of operators. A person's name and number are masked.</summary>
public sealed class QueuedVerification
{
    private readonly QueuedRequest _queued;

    internal QueuedVerification(QueuedRequest queued) => _queued = queued;

    /// <summary>Names the request.</summary>
    [ID]
    public string Id => _queued.Request.Id;

    /// <summary>The name of the account.</summary>
    public string UserName => _queued.UserName;

    /// <summary>What is to be proven.</summary>
    public VerificationKind Kind => _queued.Request.Kind;

    /// <summary>How far it is.</summary>
    public VerificationStatus Status => _queued.Request.Status;

    /// <summary>The person's, masked, or the organisation's.</summary>
    public string Name => VerificationNode.Shown(_queued.Request);

    /// <summary>When it was made.</summary>
    public DateTimeOffset SubmittedAt => _queued.Request.SubmittedAt;

    /// <summary>When it was decided or withdrawn; null while it waits.</summary>
    public DateTimeOffset? DecidedAt => _queued.Request.DecidedAt;
}
