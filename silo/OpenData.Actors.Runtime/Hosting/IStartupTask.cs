namespace Orleans.Runtime;

/// <summary>Runs once when the silo takes calls and before the host has started. An exception stops the start.</summary>
public interface IStartupTask
{
    /// <summary>Does it.</summary>
    Task Execute(CancellationToken cancellationToken);
}
