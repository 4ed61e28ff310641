using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Verification;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>A request of one's own. A person's name and number are masked.</summary>
[GraphQLName("Verification")]
public sealed class VerificationNode
{
    private readonly VerificationRequest _request;

    internal VerificationNode(VerificationRequest request) => _request = request;

    /// <summary>Names the request.</summary>
    [ID]
    public string Id => _request.Id;

    /// <summary>What is to be proven.</summary>
    public VerificationKind Kind => _request.Kind;

    /// <summary>How far it is.</summary>
    public VerificationStatus Status => _request.Status;

    /// <summary>The person's, masked, or the organisation's.</summary>
    public string Name => Shown(_request);

    /// <summary>The identity or passport number, masked, or the credit code.</summary>
    public string Number => _request.Number;

    /// <summary>What the documents are; null for a person.</summary>
    public CertificateKind? Certificate => _request.Certificate;

    /// <summary>Where the organisation is; null unless given.</summary>
    public string? Address => _request.Address;

    /// <summary>Of an organisation. The files are deleted when the request does not wait any more.</summary>
    public IReadOnlyList<CertificateNode> Documents => [.. _request.Files.Select(CertificateNode.Of)];

    /// <summary>When it was made.</summary>
    public DateTimeOffset SubmittedAt => _request.SubmittedAt;

    /// <summary>When it was decided or withdrawn; null while it waits.</summary>
    public DateTimeOffset? DecidedAt => _request.DecidedAt;

    /// <summary>Why it was approved or rejected.</summary>
    public string? Reason => _request.Reason;

    internal static string Shown(VerificationRequest request) =>
        request.Kind == VerificationKind.RealName ? PersonName.Mask(request.Name) : request.Name;
}
