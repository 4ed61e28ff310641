using OpenData.Storage.Grains;

namespace OpenData.Grains.Codes;

/// <summary>What is stored of the codes of one mobile and purpose.</summary>
public sealed record SmsCodeState : IPassingState
{
    /// <summary>The salt of <see cref="Hash"/>, hex.</summary>
    public string Salt { get; init; } = "";

    /// <summary>SHA-256 of salt and code, hex; null when no code was made or it was used.</summary>
    public string? Hash { get; init; }

    /// <summary>When the newest code was made.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Wrong tries of it.</summary>
    public int Tries { get; init; }

    /// <summary>The day in Asia/Shanghai that is counted.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Codes made on <see cref="Day"/>.</summary>
    public int MadeToday { get; init; }

    /// <summary>Codes made on a day.</summary>
    public int MadeOn(DateOnly day) => day == Day ? MadeToday : 0;

    // Until then it counts for the day.
    DateTimeOffset IPassingState.EndsAt => MadeAt.AddDays(1);
}
