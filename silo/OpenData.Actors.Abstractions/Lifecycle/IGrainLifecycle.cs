namespace Orleans.Runtime;

/// <summary>The stages of an activation; subscribe in a constructor, before activation starts.</summary>
public interface IGrainLifecycle : ILifecycleObservable
{
}
