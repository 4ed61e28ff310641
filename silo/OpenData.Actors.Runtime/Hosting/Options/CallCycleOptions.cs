using Orleans.Runtime;

namespace Orleans.Configuration;

/// <summary>What happens to a call that would wait for itself.</summary>
public class CallCycleOptions
{
    /// <summary>True fails it with <see cref="CallCycleException"/>, false lets it time out; null, the default, fails it in
    /// the Development environment only, because a call that its sender does not await looks the same.</summary>
    public bool? FailAtOnce { get; set; }
}
