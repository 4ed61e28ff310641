using OpenData.Contracts.Apps;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Endpoints.Invoke.Services.Fields;

namespace OpenData.Silo.Endpoints.Invoke.Services;

/// <summary>A call of a service that may be made.</summary>
/// <param name="App">Who calls.</param>
/// <param name="Parameters">Of query and body, each once.</param>
internal sealed record ServiceCall(App App, CallParameters Parameters)
{
    /// <summary>The parameters to be read, but for one.</summary>
    /// <param name="except">A parameter that is of the dialect, not of the service; null for none.</param>
    public FieldReader Fields(string? except = null) => new(
        Parameters.All.Where(pair => pair.Key != except).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
}
