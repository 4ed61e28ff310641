using OpenData.GraphQL.Engine.Schema.Clr;

namespace OpenData.GraphQL.Engine;

/// <summary>An argument or input field that tells left out (<see cref="IsGiven"/> false) from null.</summary>
/// <typeparam name="T">The value's type.</typeparam>
#pragma warning disable CA1716 // The name users of other .NET GraphQL servers know; Visual Basic is not among our callers.
public readonly record struct Optional<T> : IOptional
#pragma warning restore CA1716
{
    /// <summary>A value that was given.</summary>
    public Optional(T? value)
    {
        Value = value;
        IsGiven = true;
    }

    /// <summary>Whether the client gave it, null included.</summary>
    public bool IsGiven { get; }

    /// <summary>What was given; default when nothing was.</summary>
    public T? Value { get; }
}
