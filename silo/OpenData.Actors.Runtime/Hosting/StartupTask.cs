namespace OpenData.Actors.Runtime.Hosting;

/// <param name="Stage">Lower ones run first; those of one stage in the order of registration.</param>
/// <param name="Execute">What to do.</param>
internal sealed record StartupTask(int Stage, Func<IServiceProvider, CancellationToken, Task> Execute);
