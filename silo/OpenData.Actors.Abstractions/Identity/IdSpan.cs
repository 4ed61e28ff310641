namespace Orleans.Runtime;

/// <summary>The key part of a <see cref="GrainId"/>, compared ordinally.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>
{
    private readonly string? _value;

    private IdSpan(string value) => _value = value;

    /// <summary>True for <c>default</c>, which is no key.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Makes a key from its text.</summary>
    /// <param name="value">Not empty.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static IdSpan Create(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return new IdSpan(value);
    }

    /// <summary>Ordinal equality of the texts.</summary>
    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    /// <summary>Ordinal inequality of the texts.</summary>
    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IdSpan other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text, or an empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
