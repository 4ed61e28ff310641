using System.Globalization;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Identity and references of grains; each method takes a grain reference or, inside a grain, the grain itself.</summary>
public static class GrainExtensions
{
    /// <summary>The full identity.</summary>
    /// <exception cref="ArgumentException">The object is neither a grain reference nor a grain.</exception>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        IGrainBase { GrainContext: { } context } => context.GrainId,
        _ => throw new ArgumentException(
            $"A {grain?.GetType().ToString() ?? "null"} is neither a grain reference nor a grain.", nameof(grain)),
    };

    /// <summary>The key of a grain that is keyed by text.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <summary>The key of a grain that is keyed by a <see cref="Guid"/>.</summary>
    /// <exception cref="InvalidOperationException">The key is not one.</exception>
    public static Guid GetPrimaryKey(this IAddressable grain)
    {
        var id = grain.GetGrainId();
        return Guid.TryParseExact(id.Key.ToString(), "N", out var key)
            ? key
            : throw new InvalidOperationException($"The key of grain {id} is not a Guid.");
    }

    /// <summary>The key of a grain that is keyed by a number.</summary>
    /// <exception cref="InvalidOperationException">The key is not one.</exception>
    public static long GetPrimaryKeyLong(this IAddressable grain)
    {
        var id = grain.GetGrainId();
        return long.TryParse(id.Key.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
            ? key
            : throw new InvalidOperationException($"The key of grain {id} is not a number.");
    }

    /// <summary>
    /// A reference by another interface of the same grain. Inside a grain, <c>this.AsReference&lt;T&gt;()</c> is what to
    /// hand to others: a call through it waits its turn, a call on <c>this</c> does not.
    /// </summary>
    /// <exception cref="InvalidOperationException">The object is a grain outside of any silo.</exception>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
        where TGrainInterface : IAddressable
    {
        var id = grain.GetGrainId();
        if (grain is GrainReference reference)
        {
            return reference.Runtime.CreateReference<TGrainInterface>(id);
        }

        var services = ((IGrainBase)grain).GrainContext.ActivationServices;
        return services.GetService(typeof(IGrainFactory)) is IGrainFactory factory
            ? factory.GetGrain<TGrainInterface>(id)
            : throw new InvalidOperationException($"Grain {id} has no {nameof(IGrainFactory)} among its services.");
    }
}
