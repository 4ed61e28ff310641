using Orleans;

namespace OpenData.Contracts.Apps;

/// <summary>A program of a developer that calls interfaces (Zhejiang manual, 3.2), as its grain knows it.</summary>
/// <param name="Id">The public application identifier (应用识别码): a UUID of version 4, lower case with dashes.</param>
/// <param name="OwnerId">The account of the developer.</param>
/// <param name="Form">What its owner says of it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="DailyQuota">Successful calls a day, by whatever way they are authorized.</param>
[GenerateSerializer, Immutable, Alias("opendata.App")]
public sealed record App(
    [property: Id(0)] string Id,
    [property: Id(1)] string OwnerId,
    [property: Id(2)] AppForm Form,
    [property: Id(3)] DateTimeOffset CreatedAt,
    [property: Id(4)] int DailyQuota)
{
    /// <summary>The most apps of one account.</summary>
    public const int MostKept = 20;

    /// <summary>The AppSecret; null while there is none.</summary>
    [Id(5)]
    public AppSecret? Secret { get; init; }

    /// <summary>The UUID key (用户唯一标识码); null while there is none.</summary>
    [Id(6)]
    public AppSecret? AccessKey { get; init; }

    /// <summary>What requests are signed with; null while there is none.</summary>
    [Id(7)]
    public SigningKey? SigningKey { get; init; }

    /// <summary>The key of the <c>ITokenGrain</c> that counts the calls of an app; no hash of a secret looks like it.</summary>
    public static string QuotaKeyOf(string appId) => "app/" + appId;
}
