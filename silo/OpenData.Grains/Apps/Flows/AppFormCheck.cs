using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Apps.Rules;
using OpenData.Grains.Accounts.Flows;

namespace OpenData.Grains.Apps.Flows;

/// <summary>Holds what developers say of apps to its limits.</summary>
internal static class AppFormCheck
{
    private const int LongestName = 60;
    private const int MostLabels = 10;
    private const int LongestLabel = 20;
    private const int LongestDescription = 500;
    private const int MostRedirectUris = 10;
    private const int MostNetworks = 50;

    /// <summary>What is wrong with a form, or the form as it is kept: trimmed, networks in CIDR notation.</summary>
    public static Answer<AppForm> Check(AppForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var labels = form.Labels.Select(each => each.Trim()).ToArray();
        var networks = form.AllowedNetworks.Select(each => NetworkList.TryNormalize(each, out var network) ? network : null).ToArray();
        var redirects = form.RedirectUris.Select(each => each.Trim()).ToArray();
        var description = form.Description.Trim();
        var check = new FormCheck()
            .Text(form.Name, LongestName, "name")
            .That(
                labels.Length <= MostLabels && IsOnce(labels)
                    && labels.All(each => each.Length is > 0 and <= LongestLabel && !each.Any(char.IsControl)),
                RefusalCode.BadLabels,
                "labels")
            .That(form.Domains.Count > 0 && IsOnce(form.Domains), RefusalCode.BadDomains, "domains")
            .That(
                description.Length is > 0 and <= LongestDescription && !description.Any(each => char.IsControl(each) && each != '\n'),
                RefusalCode.BadDescription,
                "description")
            .That(
                redirects.Length <= MostRedirectUris && IsOnce(redirects) && redirects.All(RedirectUri.IsValid),
                RefusalCode.BadRedirectUri,
                "redirectUris")
            .That(networks.Length <= MostNetworks && !networks.Contains(null), RefusalCode.BadNetwork, "allowedNetworks");
        return check.Refusals.Count > 0
            ? new Answer<AppForm>(null, check.Refusals)
            : new AppForm(
                form.Name.Trim(), [.. labels], form.Domains, description, [.. redirects], [.. networks.OfType<string>().Distinct()]);
    }

    private static bool IsOnce<T>(IReadOnlyCollection<T> values) => values.Distinct().Count() == values.Count;
}
