using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using OpenData.GraphQL.Api.Accounts.External;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Api.Verification;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>The account of the one who asks. Personal data is masked.</summary>
[GraphQLName("Account")]
public sealed class AccountNode
{
    private readonly Account _account;
    private readonly string? _sessionId;

    internal AccountNode(Account account, string? sessionId) => (_account, _sessionId) = (account, sessionId);

    internal Account Account => _account;

    /// <summary>The global id; opaque.</summary>
    [ID]
    public string Id => new GlobalId("Account", _account.Id).ToString();

    /// <summary>As it was typed.</summary>
    public string UserName => _account.UserName;

    /// <summary>Whom the account stands for.</summary>
    public AccountKind Kind => _account.Kind;

    /// <summary>What the account may be.</summary>
    public IReadOnlyList<Role> Roles => _account.Roles;

    /// <summary>Masked: 138****5678.</summary>
    public string Mobile => OpenData.Contracts.Accounts.Rules.Mobile.Mask(_account.Mobile);

    /// <summary>Masked: l***@example.cn; null until given.</summary>
    public string? Email => _account.Email is { } email ? OpenData.Contracts.Accounts.Rules.Email.Mask(email) : null;

    /// <summary>Masked: 王*明; null until known.</summary>
    public string? RealName => _account.RealName is { } name ? PersonName.Mask(name) : null;

    /// <summary>The trade that the person works in.</summary>
    public string? Industry => _account.Industry;

    /// <summary>What the person does.</summary>
    public string? Occupation => _account.Occupation;

    /// <summary>Null for a person.</summary>
    public OrganisationNode? Organisation => _account.Organisation is { } organisation
        ? new OrganisationNode(
            organisation.Name,
            organisation.CreditCode,
            PersonName.Mask(organisation.AgentName),
            IdentityNumber.Mask(organisation.AgentIdentityNumber))
        : null;

    /// <summary>Null unless a developer.</summary>
    public DeveloperNode? Developer =>
        _account.Developer is { } developer ? new DeveloperNode(developer.DeveloperName, developer.Since) : null;

    /// <summary>The latest request to be verified; null before the first.</summary>
    public VerificationNode? Verification =>
        _account.Verification is { } request ? new VerificationNode(request) : null;

    /// <summary>When it was registered.</summary>
    public DateTimeOffset CreatedAt => _account.CreatedAt;

    /// <summary>Where it is signed in, latest first.</summary>
    public IReadOnlyList<SessionNode> Sessions =>
        [.. _account.Sessions.OrderByDescending(each => each.LastSeenAt).Select(each => new SessionNode(each, each.Id == _sessionId))];

    /// <summary>Who the account is elsewhere, oldest first.</summary>
    public IReadOnlyList<ExternalIdentityNode> ExternalIdentities =>
        [.. _account.ExternalIdentities.Select(each => new ExternalIdentityNode(each))];

    /// <summary>Tokens for calls, revoked ones too, newest first.</summary>
    public IReadOnlyList<AccessTokenNode> Tokens =>
        [.. _account.Tokens.OrderByDescending(each => each.CreatedAt).Select(each => new AccessTokenNode(each))];
}
