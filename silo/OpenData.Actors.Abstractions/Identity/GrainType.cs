namespace Orleans.Runtime;

/// <summary>The type part of a <see cref="GrainId"/>: one per grain class, compared ordinally.</summary>
public readonly struct GrainType : IEquatable<GrainType>
{
    private readonly string? _value;

    private GrainType(string value) => _value = value;

    /// <summary>True for <c>default</c>, which names no grain class.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Makes a grain type from its text.</summary>
    /// <param name="value">Not empty and without <c>/</c>, which separates type and key.</param>
    /// <exception cref="ArgumentException">The text is empty or has a <c>/</c>.</exception>
    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return value.Contains('/')
            ? throw new ArgumentException($"The grain type '{value}' contains '/', which separates type and key.", nameof(value))
            : new GrainType(value);
    }

    /// <summary>Ordinal equality of the texts.</summary>
    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    /// <summary>Ordinal inequality of the texts.</summary>
    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(GrainType other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text, or an empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
