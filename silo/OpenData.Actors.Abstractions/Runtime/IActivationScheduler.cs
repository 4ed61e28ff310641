namespace Orleans.Runtime;

/// <summary>Implemented by the task scheduler of an activation, so that code in a turn can find its activation.</summary>
internal interface IActivationScheduler
{
    IGrainContext Context { get; }
}
