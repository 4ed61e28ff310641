namespace OpenData.Silo.Endpoints.Invoke.Errors;

/// <summary>All refusals, of interfaces and of services, as tables of codes print them.</summary>
internal static class ErrorTable
{
    /// <summary>In the order of the codes.</summary>
    public static IReadOnlyList<InvokeError> All { get; } =
        [.. InvokeErrors.All.Concat(ServiceErrors.All).OrderBy(error => error.Code)];
}
