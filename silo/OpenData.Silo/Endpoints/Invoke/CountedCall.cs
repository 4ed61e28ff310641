using OpenData.Storage.Calls;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>One call on its way to <see cref="CallCounts"/>. It is counted once, with its first end, and only if it is known who
/// calls what: made-up resources and callers must not fill the table.</summary>
internal sealed class CountedCall(CallCounts counts)
{
    private string? _resource;
    private string? _caller;

    /// <summary>What is called, if there is such a resource, and by whose quota.</summary>
    public void Begin(string? resource, string caller) => (_resource, _caller) = (resource, caller);

    /// <summary>How the call was answered. What was given out stays counted as such, even if the caller hangs up.</summary>
    public void End(int code)
    {
        if (_resource is { } resource && _caller is { } caller)
        {
            counts.Count(resource, caller, code);
            _resource = null;
        }
    }
}
