using System.Globalization;
using OpenData.Contracts.Datasets;

namespace OpenData.Chaos.Silo;

/// <summary>Resources whose every field is a function of key and version, so that one that is stored can be told from all
/// others, and one that is mixed from two versions too.</summary>
internal static class TrialResource
{
    private const int Versions = 1_000_000;

    /// <summary>A resource; its title has a number that no other has.</summary>
    public static Resource Of(string key, int version)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{(long)Number(key) * Versions + version}");
        return new Resource
        {
            Key = key,
            Title = $"试验数据 {number}",
            Provider = $"单位{version % 7}",
            Abstract = $"第 {version} 版，编号 {number}。",
            Tags = [number],
            RowCount = version,
        };
    }

    /// <summary>The key of the trial's resource with this number: all of them have as many digits.</summary>
    public static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:D32}");

    /// <summary>The version of a resource that is exactly one of these; null for any other.</summary>
    public static int? VersionOf(Resource resource) =>
        int.TryParse(resource.Key, CultureInfo.InvariantCulture, out _) && resource.RowCount is { } rows and >= 0 and < Versions
        && resource == Of(resource.Key, (int)rows)
            ? (int)rows
            : null;

    private static int Number(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
