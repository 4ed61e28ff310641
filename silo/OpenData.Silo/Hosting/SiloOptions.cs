using System.Net;
using OpenData.Contracts.Tokens;
using OpenData.GraphQL.Api.RateLimits;
using OpenData.Silo.Accounts;
using OpenData.Silo.Cameras;
using OpenData.Silo.Messaging;
using OpenData.Silo.Tls;
using OpenData.Silo.Verification;
using OpenData.Storage;

namespace OpenData.Silo.Hosting;

/// <summary>What a silo is started with.</summary>
internal sealed record SiloOptions
{
    /// <summary>The addresses to listen on, separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary>Where data is kept.</summary>
    public required DataFolder Folder { get; init; }

    /// <summary>The folder with the built site.</summary>
    public required string WebRoot { get; init; }

    /// <summary>The folder with the shipped catalogue, <c>catalog.jsonl</c> and its tables.</summary>
    public required string ShippedFolder { get; init; }

    /// <summary>The cluster to join; null for a silo alone on SQLite.</summary>
    public ClusterSettings? Cluster { get; init; }

    /// <summary>Whether a demo token is made on the first start.</summary>
    public bool DemoToken { get; init; } = true;

    /// <summary>Successful calls a day of the demo token.</summary>
    public int DemoQuota { get; init; } = TokenTerms.UsualQuota;

    /// <summary>Whether address and demo token are printed; not when the output goes to a log.</summary>
    public bool Greeting { get; init; } = true;

    /// <summary>The cost of queries that one account or address may spend in a minute.</summary>
    public int QueryBudget { get; init; } = new QueryBudgetOptions().Limit;

    /// <summary>Calls of interfaces that are worked on at once; one more is refused for the moment.</summary>
    public int MostCalls { get; init; } = UsualMostCalls;

    /// <summary>So many that a crowd waiting for one quota is let in, and so few that none waits for a second.</summary>
    public static int UsualMostCalls => 128 * Math.Max(2, Environment.ProcessorCount);

    /// <summary>Networks of proxies whose word on a client's address and scheme is taken.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>How HTTPS is served, and by which names.</summary>
    public TlsSettings Tls { get; init; } = new();

    /// <summary>Ways in beside passwords, codes and scanning.</summary>
    public DoorSettings Doors { get; init; } = new();

    /// <summary>By what messages are sent.</summary>
    public MessagingSettings Messaging { get; init; } = new();

    /// <summary>Who is asked about real names.</summary>
    public RealNameSettings RealNames { get; init; } = new();

    /// <summary>Who is asked where the pictures of cameras are.</summary>
    public CameraSettings Cameras { get; init; } = new();

    /// <summary>How the log is written.</summary>
    public LogFormat LogFormat { get; init; }
}
