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
    internal PersonNode(Account account) => Account = account;

    internal Account Account { get; }

    /// <summary>The global id; opaque.</summary>
    [ID]
    public string Id => new GlobalId("Account", Account.Id).ToString();

    /// <summary>As it was typed.</summary>
    public string UserName => Account.UserName;

    /// <summary>Whom the account stands for.</summary>
    public AccountKind Kind => Account.Kind;

    /// <summary>What the account may be.</summary>
    public IReadOnlyList<Role> Roles => Account.Roles;

    /// <summary>Masked: 138****5678.</summary>
    public string Mobile => OpenData.Contracts.Accounts.Rules.Mobile.Mask(Account.Mobile);

    /// <summary>Masked: l***@example.cn; null until given.</summary>
    public string? Email => Account.Email is { } email ? OpenData.Contracts.Accounts.Rules.Email.Mask(email) : null;

    /// <summary>Masked: 王*明; null until known.</summary>
    public string? RealName => Account.RealName is { } name ? PersonName.Mask(name) : null;

    /// <summary>The registered name; null for a person.</summary>
    public string? OrganisationName => Account.Organisation?.Name;

    /// <summary>统一社会信用代码; null for a person.</summary>
    public string? CreditCode => Account.Organisation?.CreditCode;

    /// <summary>Null unless a developer.</summary>
    public DeveloperNode? Developer =>
        Account.Developer is { } developer ? new DeveloperNode(developer.DeveloperName, developer.Since) : null;

    /// <summary>When it was registered.</summary>
    public DateTimeOffset CreatedAt => Account.CreatedAt;

    /// <summary>When it was last seen signed in, exact to five minutes; null if it is signed in nowhere.</summary>
    public DateTimeOffset? LastSeenAt => Account.Sessions.Count == 0 ? null : Account.Sessions.Max(each => each.LastSeenAt);

    /// <summary>In how many browsers it is signed in.</summary>
    public int SessionCount([Service] TimeProvider time)
    {
        var now = time.GetUtcNow();
        return Account.Sessions.Count(each => each.IsOpen(now));
    }

    /// <summary>Null unless an operator has shut it out: nobody signs in to it, and its tokens and apps are refused.</summary>
    public PersonBlock? Block => Account.Block is { } block ? new PersonBlock(block.Reason, block.Since) : null;

    /// <summary>Tokens for calls, revoked ones too, newest first.</summary>
    public IReadOnlyList<AccessTokenNode> Tokens =>
        [.. Account.Tokens.OrderByDescending(each => each.CreatedAt).Select(each => new AccessTokenNode(each))];
}
