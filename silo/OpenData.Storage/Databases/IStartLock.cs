namespace OpenData.Storage.Databases;

/// <summary>Lets the silos that share a database do one after the other what only one of them should do, such as bringing
/// in the shipped catalogue.</summary>
public interface IStartLock
{
    /// <summary>Waits until no other silo has the lock. It is given back when the result is disposed, or when this process
    /// ends.</summary>
    Task<IAsyncDisposable> Take(CancellationToken cancellationToken);
}
