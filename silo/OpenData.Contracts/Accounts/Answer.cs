namespace OpenData.Contracts.Accounts;

/// <summary>What was asked for, or why it was not done.</summary>
/// <typeparam name="T">What is asked for.</typeparam>
/// <param name="Value">Null when refused.</param>
/// <param name="Refusals">Empty when done.</param>
public sealed record Answer<T>(T? Value, IReadOnlyList<Refusal> Refusals)
    where T : class
{
    /// <summary>Done.</summary>
    public static implicit operator Answer<T>(T value) => new(value, []);

    /// <summary>Refused.</summary>
    public static implicit operator Answer<T>(Refusal refusal) => new(null, [refusal]);
}
