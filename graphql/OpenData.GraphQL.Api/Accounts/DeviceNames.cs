namespace OpenData.GraphQL.Api.Accounts;

/// <summary>Browser and system, so that people know their sessions apart. Only known names come out of it, whatever a request
/// says of itself.</summary>
internal static class DeviceNames
{
    // In the order of asking: each also says that it is one of those that follow.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "WeChat"), ("AlipayClient", "Alipay"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"),
        ("HeadlessChrome", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl"), ("python", "Python"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "HarmonyOS"), ("OpenHarmony", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iPadOS"),
        ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    public static string Of(string userAgent) => $"{Find(Browsers, userAgent) ?? "?"}, {Find(Systems, userAgent) ?? "?"}";

    private static string? Find((string Mark, string Name)[] names, string userAgent)
    {
        foreach (var (mark, name) in names)
        {
            if (userAgent.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }
}
