namespace OpenData.GraphQL.Api.Operations;

/// <summary>Where the fields for operators come from; the silo implements it.</summary>
public interface IOperationsSource
{
    /// <summary>Whether a key is the operator's. Takes as long for a wrong one as for the right one.</summary>
    bool Admits(string key);

    /// <summary>How the cluster is now, as far as this silo can tell. Never fails for want of others.</summary>
    Task<OperationsReport> Read(CancellationToken cancellationToken);
}
