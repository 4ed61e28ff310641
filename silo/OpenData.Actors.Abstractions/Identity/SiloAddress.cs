using System.Net;

namespace Orleans.Runtime;

/// <summary>One run of a silo: where it listens and which start it is. A restarted process is another silo.</summary>
/// <param name="Endpoint">The address that other silos use.</param>
/// <param name="Generation">Grows with every start on the same endpoint.</param>
public sealed record SiloAddress(IPEndPoint Endpoint, long Generation)
{
    /// <summary>The text form <c>address:port@generation</c>.</summary>
    public override string ToString() => $"{Endpoint}@{Generation}";
}
