using OpenData.Contracts.Accounts;

namespace OpenData.Storage.Model;

/// <summary>One account.</summary>
public sealed class AccountRow
{
    /// <summary>The key of its grain.</summary>
    public required string Id { get; set; }

    /// <summary>As it was typed.</summary>
    public required string UserName { get; set; }

    /// <summary>Whom it stands for.</summary>
    public AccountKind Kind { get; set; }

    /// <summary>Names of roles, separated by spaces.</summary>
    public required string Roles { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long CreatedAt { get; set; }

    /// <summary>What operators find it by, in small letters.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>Raised by one with each write; the ETag.</summary>
    public long Version { get; set; }

    /// <summary>The whole as JSON.</summary>
    public required string Document { get; set; }
}
