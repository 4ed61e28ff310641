using OpenData.Contracts.Accounts;
using OpenData.Storage.Accounts;

namespace OpenData.GraphQL.Api.People;

/// <summary>Which accounts; all that is given must hold.</summary>
public sealed record PeopleFilter
{
    /// <summary>Words that all are part of the user name, mobile, e-mail, real name, or the organisation's name or code.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>A role that it has.</summary>
    public Role? Role { get; init; }

    /// <summary>Whom it stands for.</summary>
    public AccountKind? Kind { get; init; }

    internal AccountCondition ToCondition() => new() { Text = Text, Role = Role, Kind = Kind };
}
