using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>Who changes something, for the audit log.</summary>
/// <param name="Account">The id of the account, or one of the names below.</param>
/// <param name="Address">From where; empty for the command line.</param>
[GenerateSerializer, Immutable, Alias("opendata.Actor")]
public sealed record Actor([property: Id(0)] string Account, [property: Id(1)] string Address)
{
    /// <summary>The account itself, as for a registration or a reset.</summary>
    public const string Self = "self";

    /// <summary>Whoever has the operator key.</summary>
    public const string OperatorKey = "operator-key";

    /// <summary>Who is asked about real names.</summary>
    public const string RealNameGateway = "realname-gateway";

    /// <summary>The command line on the machine of a silo.</summary>
    public static Actor CommandLine { get; } = new("command", "");
}
