using OpenData.Contracts.Tokens;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Storage.ReadModel;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>What is known of a call by now.</summary>
internal sealed class CallState
{
    public CallParameters? Parameters { get; set; }

    public Caller? Caller { get; set; }

    /// <summary>How the caller's quota stands.</summary>
    public TokenStanding? Standing { get; set; }

    /// <summary>The resource that is called, once it is known that somebody calls.</summary>
    public StoredResource? Resource { get; set; }

    public CallTarget? Target { get; set; }
}
