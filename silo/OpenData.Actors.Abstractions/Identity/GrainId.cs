using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>
/// The identity of a grain: type and key. The text form <c>type/key</c> is stable across processes and is what storage
/// keeps; the same key in two types names two grains.
/// </summary>
public readonly struct GrainId : IEquatable<GrainId>, IComparable<GrainId>
{
    private readonly int _hash;

    private GrainId(GrainType type, IdSpan key)
    {
        Type = type;
        Key = key;
        _hash = HashCode.Combine(type, key);
    }

    /// <summary>The type part: one per grain class.</summary>
    public GrainType Type { get; }

    /// <summary>The key part: one per grain of that class.</summary>
    public IdSpan Key { get; }

    /// <summary>True for <c>default</c>, which names no grain.</summary>
    public bool IsDefault => Type.IsDefault;

    /// <summary>Makes an identity from its texts.</summary>
    /// <param name="type">Not empty, without <c>/</c>.</param>
    /// <param name="key">Not empty; may contain <c>/</c>.</param>
    /// <exception cref="ArgumentException">A part is empty, or the type has a <c>/</c>.</exception>
    public static GrainId Create(string type, string key) => new(GrainType.Create(type), IdSpan.Create(key));

    /// <summary>Makes an identity from its parts, neither of which may be <c>default</c>.</summary>
    /// <exception cref="ArgumentException">A part is <c>default</c>.</exception>
    public static GrainId Create(GrainType type, IdSpan key) => type.IsDefault || key.IsDefault
        ? throw new ArgumentException("A grain id needs both a type and a key.")
        : new GrainId(type, key);

    /// <summary>Reads the text form <c>type/key</c>.</summary>
    /// <exception cref="FormatException">The text has no <c>/</c>, or a part is empty.</exception>
    public static GrainId Parse(string s) => TryParse(s, out var id)
        ? id
        : throw new FormatException($"'{s}' is not a grain id: expected type/key.");

    /// <summary>Reads the text form <c>type/key</c>; false when it has no <c>/</c> or a part is empty.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out GrainId result)
    {
        var slash = s is null ? -1 : s.IndexOf('/', StringComparison.Ordinal);
        if (s is null || slash <= 0 || slash == s.Length - 1)
        {
            result = default;
            return false;
        }

        result = Create(s[..slash], s[(slash + 1)..]);
        return true;
    }

    /// <summary>Ordinal equality of both parts.</summary>
    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    /// <summary>Ordinal inequality of any part.</summary>
    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);

    /// <summary>Ordinal order, type first.</summary>
    public static bool operator <(GrainId left, GrainId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order, type first.</summary>
    public static bool operator >(GrainId left, GrainId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order, type first.</summary>
    public static bool operator <=(GrainId left, GrainId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order, type first.</summary>
    public static bool operator >=(GrainId left, GrainId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(GrainId other) => _hash == other._hash && Key == other.Key && Type == other.Type;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    /// <summary>A hash for tables in this process. It differs between processes, so never store or send it.</summary>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public int CompareTo(GrainId other)
    {
        var byType = string.CompareOrdinal(Type.ToString(), other.Type.ToString());
        return byType != 0 ? byType : string.CompareOrdinal(Key.ToString(), other.Key.ToString());
    }

    /// <summary>The text form <c>type/key</c>.</summary>
    public override string ToString() => $"{Type}/{Key}";
}
