using OpenData.Contracts.Accounts;

namespace OpenData.Storage.Accounts;

/// <summary>Which accounts are looked for; all that is given must hold.</summary>
public sealed record AccountCondition
{
    /// <summary>Words that all are part of the user name, mobile, e-mail, real name, or the organisation's name or code;
    /// null for any.</summary>
    public string? Text { get; init; }

    /// <summary>A role that it has; null for any.</summary>
    public Role? Role { get; init; }

    /// <summary>Whom it stands for; null for anyone.</summary>
    public AccountKind? Kind { get; init; }
}
