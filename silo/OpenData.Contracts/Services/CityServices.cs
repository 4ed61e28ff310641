namespace OpenData.Contracts.Services;

/// <summary>The keys that services are granted and counted by, where resources have theirs: no resource has such a key.</summary>
public static class CityServices
{
    private const string Prefix = "service/";

    private static readonly CityService[] All = Enum.GetValues<CityService>();

    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. All.Select(KeyOf)];

    /// <summary>Such as <c>service/events</c>.</summary>
    public static string KeyOf(CityService service) => Prefix + service.ToString().ToLowerInvariant();

    /// <summary>The service of a key; null where it is none.</summary>
    public static CityService? Of(string key)
    {
        foreach (var service in All)
        {
            if (KeyOf(service) == key)
            {
                return service;
            }
        }

        return null;
    }
}
