namespace OpenData.Silo.Verification;

/// <summary>Who is asked about real names.</summary>
internal sealed record RealNameSettings
{
    /// <summary>The address of the gateway; null when there is none, and operators decide.</summary>
    public Uri? Gateway { get; init; }

    /// <summary>The key that the gateway knows this portal by. Set with <see cref="Gateway"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"real names by {Gateway?.Host ?? "operators"}";
}
