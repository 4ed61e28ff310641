using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Tokens;

/// <summary>What is stored of a token: its terms and the calls of one day.</summary>
public sealed record TokenState
{
    /// <summary>Null until the token is issued.</summary>
    public TokenTerms? Terms { get; init; }

    /// <summary>The day in Asia/Shanghai that <see cref="Used"/> counts.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Calls granted on <see cref="Day"/>.</summary>
    public int Used { get; init; }
}
