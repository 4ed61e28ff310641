using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;
using OpenData.GraphQL.Engine;
using Orleans;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>A request as those see it who decide: the name in full, the number masked. That it was looked at is in the audit
/// log.</summary>
public sealed class VerificationCase
{
    private readonly ReviewedRequest _reviewed;

    internal VerificationCase(ReviewedRequest reviewed) => _reviewed = reviewed;

    /// <summary>Names the request.</summary>
    [ID]
    public string Id => _reviewed.Request.Id;

    /// <summary>The name of the account.</summary>
    public string UserName => _reviewed.UserName;

    /// <summary>What is to be proven.</summary>
    public VerificationKind Kind => _reviewed.Request.Kind;

    /// <summary>How far it is.</summary>
    public VerificationStatus Status => _reviewed.Request.Status;

    /// <summary>The person's or the organisation's, in full.</summary>
    public string Name => _reviewed.Request.Name;

    /// <summary>The identity or passport number, masked, or the credit code.</summary>
    public string Number => _reviewed.Request.Number;

    /// <summary>What the documents are; null for a person.</summary>
    public CertificateKind? Certificate => _reviewed.Request.Certificate;

    /// <summary>Where the organisation is; null unless given.</summary>
    public string? Address => _reviewed.Request.Address;

    /// <summary>Of an organisation. While the request waits, each is had at /api/verifications/{id}/documents/{place}, the first
    /// at 0.</summary>
    public IReadOnlyList<CertificateNode> Documents => [.. _reviewed.Request.Files.Select(CertificateNode.Of)];

    /// <summary>When it was made.</summary>
    public DateTimeOffset SubmittedAt => _reviewed.Request.SubmittedAt;

    /// <summary>When it was decided or withdrawn; null while it waits.</summary>
    public DateTimeOffset? DecidedAt => _reviewed.Request.DecidedAt;

    /// <summary>Why it was approved or rejected.</summary>
    public string? Reason => _reviewed.Request.Reason;

    /// <summary>Who decided: the name of an account, operator-key or realname-gateway; null while it waits.</summary>
    public async Task<string?> DecidedBy([Service] IGrainFactory grains) => _reviewed.Request.DecidedBy switch
    {
        null => null,
        Actor.OperatorKey or Actor.RealNameGateway => _reviewed.Request.DecidedBy,
        var id => (await grains.GetGrain<IAccountGrain>(id).Read())?.UserName,
    };
}
