using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Tests.Invoke.Errors;

/// <summary>A way to be refused.</summary>
/// <param name="Error">By which error.</param>
/// <param name="Call">What is called at a target.</param>
/// <param name="Mentions">What the message says in either language.</param>
internal sealed record Provocation(
    InvokeError Error, Func<ErrorPortal, ErrorTarget, Task<ErrorCall>> Call, params string[] Mentions)
{
    /// <summary>Makes the portal refuse; what it returns makes it good again.</summary>
    public Func<ErrorPortal, Task<Action>> Prepare { get; init; } = _ => Task.FromResult(() => { });

    /// <summary>Whether by then it is known who calls, so that the quota is told.</summary>
    public Func<ErrorTarget, bool> TellsQuota { get; init; } = _ => true;

    /// <summary>Whether it takes good calls of the app to be refused.</summary>
    public bool SpendsByApp { get; init; }

    /// <summary>The least and most seconds after which to come again; null where that does not help.</summary>
    public (int Least, int Most)? RetryAfter { get; init; }
}
