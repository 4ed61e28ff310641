using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.People;

/// <summary>An account as those who operate the portal see it. Personal data is masked for them, too.</summary>
[GraphQLName("Person")]
public sealed class PersonNode
{
    private readonly Account _account;

    internal PersonNode(Account account) => _account = account;

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

    /// <summary>The registered name; null for a person.</summary>
    public string? OrganisationName => _account.Organisation?.Name;

    /// <summary>统一社会信用代码; null for a person.</summary>
    public string? CreditCode => _account.Organisation?.CreditCode;

    /// <summary>Null unless a developer.</summary>
    public DeveloperNode? Developer =>
        _account.Developer is { } developer ? new DeveloperNode(developer.DeveloperName, developer.Since) : null;

    /// <summary>When it was registered.</summary>
    public DateTimeOffset CreatedAt => _account.CreatedAt;

    /// <summary>When it was last seen signed in, exact to five minutes; null if it is signed in nowhere.</summary>
    public DateTimeOffset? LastSeenAt => _account.Sessions.Count == 0 ? null : _account.Sessions.Max(each => each.LastSeenAt);

    /// <summary>Tokens for calls, revoked ones too, newest first.</summary>
    public IReadOnlyList<AccessTokenNode> Tokens =>
        [.. _account.Tokens.OrderByDescending(each => each.CreatedAt).Select(each => new AccessTokenNode(each))];
}
