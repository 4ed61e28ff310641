using OpenData.Contracts.Tokens;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>What is known of a call by now.</summary>
internal sealed class CallState
{
    public CallParameters? Parameters { get; set; }

    public Caller? Caller { get; set; }

    /// <summary>How the caller's quota stands.</summary>
    public TokenStanding? Standing { get; set; }

    public CallTarget? Target { get; set; }
}
