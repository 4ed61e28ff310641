using System.Text.Json;
using System.Text.RegularExpressions;
using OpenData.GraphQL.Api.Accounts.External;
using OpenData.Silo.Commands;

namespace OpenData.Silo.Accounts.External;

/// <summary>Reads the providers that the portal is started with: a JSON list, described in docs/operations/ways-in.md.</summary>
internal static partial class OidcFile
{
    private const int ShortestSecret = 1;
    private const string NeededScope = "openid";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The providers; null with what is wrong with the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What to tell the user; null when there are providers.</param>
    public static IReadOnlyList<OidcProvider>? Read(string path, out string? problem)
    {
        try
        {
            var written = JsonSerializer.Deserialize<Entry[]>(File.ReadAllText(path), Strict) ?? [];
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            problem = written.Length == 0 ? "列表为空。The list is empty."
                : written.Select(each => Fault(each, folder)).FirstOrDefault(each => each is not null)
                    ?? (written.DistinctBy(each => each.Id, StringComparer.Ordinal).Count() < written.Length
                        ? "两个提供方的 id 相同。Two providers have the same id."
                        : null);
            return problem is null ? [.. written.Select(each => Provider(each, folder))] : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            problem = $"{exception.Message} 须为提供方的 JSON 列表。It must be a JSON list of providers.";
            return null;
        }
    }

    private static OidcProvider Provider(Entry entry, string folder) => new(
        new ExternalProvider(entry.Id, entry.Name.Zh, entry.Name.En),
        entry.Authority,
        entry.ClientId,
        SecretFile.Read(Path.Combine(folder, entry.ClientSecretFile), ShortestSecret, out _)!,
        entry.Scopes ?? [NeededScope, "profile"],
        entry.VerifiesNames,
        entry.NameClaim ?? "name");

    private static string? Fault(Entry entry, string folder)
    {
        if (!Ids().IsMatch(entry.Id))
        {
            return $"id “{entry.Id}”：须为 1 至 30 个小写字母、数字或连字符。It must have 1 to 30 lower case letters, digits and dashes.";
        }

        var authority = entry.Authority;
        if (!authority.IsAbsoluteUri || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
        {
            return $"{entry.Id}: authority {authority}：须为 https:// 地址（本机可用 http://）。It must be an https:// address; http:// on this machine only.";
        }

        if (entry.Name.Zh.Trim().Length == 0 || entry.Name.En.Trim().Length == 0 || entry.ClientId.Length == 0)
        {
            return $"{entry.Id}: name 与 clientId 不能为空。name and clientId must not be empty.";
        }

        if (entry.Scopes is { } scopes && !scopes.Contains(NeededScope))
        {
            return $"{entry.Id}: scopes 须含 {NeededScope}。They must have {NeededScope} among them.";
        }

        return SecretFile.Read(Path.Combine(folder, entry.ClientSecretFile), ShortestSecret, out var problem) is null
            ? $"{entry.Id}: clientSecretFile: {problem}"
            : null;
    }

    [GeneratedRegex("^[a-z0-9-]{1,30}$")]
    private static partial Regex Ids();

    private sealed record Names(string Zh, string En);

    private sealed record Entry(
        string Id,
        Names Name,
        Uri Authority,
        string ClientId,
        string ClientSecretFile,
        string[]? Scopes = null,
        bool VerifiesNames = false,
        string? NameClaim = null);
}
