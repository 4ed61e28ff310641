using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Entitlements;
using OpenData.Grains.Entitlements;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Storage.ReadModel;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>Finds what a path names, and what the caller may see of it (docs/decisions/0014).</summary>
internal sealed class CallTargets(CachedResources resources, EntitlementDirectory entitlements)
{
    // Of one resource, by interface and fields.
    private const int MostViews = 100;

    // A description that changes is another object, and what was made from the old one goes with it.
    private readonly ConditionalWeakTable<StoredResource, ConcurrentDictionary<(int, EquatableList<string>?), CallTarget>> _views = [];

    /// <summary>The resource that a path names, or null.</summary>
    public ValueTask<StoredResource?> Find(CallAddress address, CancellationToken cancellationToken) =>
        IsNumber(address.Resource, out var number)
            ? resources.Find(number, cancellationToken)
            : resources.Find(address.Resource, cancellationToken);

    /// <summary>What is called of it; the same object for the same description, interface and fields.</summary>
    /// <param name="stored">The resource that <paramref name="address"/> names; null for none.</param>
    /// <param name="address">The path.</param>
    /// <param name="subject">Who calls, see <see cref="EntitlementSubject.OfCall"/>; null for somebody who can have no entitlement.</param>
    /// <param name="needsEntitlement">Whether an entitlement is asked for whatever the resource.</param>
    /// <exception cref="InvokeRefusedException">There is no such resource or interface, it has no rows, or the caller may not call
    /// it.</exception>
    public async ValueTask<CallTarget> Open(
        StoredResource? stored, CallAddress address, string? subject, bool needsEntitlement)
    {
        var (resource, table, called) = Called(stored, address);
        var entitlement = subject is null ? null : await entitlements.Find(subject, resource.Key);
        if (entitlement is null && (needsEntitlement || resource.OpenType == OpenType.Conditional))
        {
            throw new InvokeRefusedException(InvokeErrors.NotEntitled, resource.Title);
        }

        var views = _views.GetOrCreateValue(stored!);
        if (!views.TryGetValue((called.Number, entitlement?.Fields), out var target))
        {
            if (views.Count >= MostViews)
            {
                views.Clear();
            }

            target = new CallTarget(
                stored!,
                table,
                called,
                Granted(called.ParametersOf(table), entitlement),
                Granted(called.ReturnsOf(table), entitlement));
            target = views.GetOrAdd((called.Number, entitlement?.Fields), target);
        }

        return target;
    }

    /// <summary>What anybody may know of it, whoever may call it: all that it declares, and no rows.</summary>
    /// <exception cref="InvokeRefusedException">There is no such resource or interface, or it has no rows.</exception>
    public async ValueTask<(RowTable Table, IReadOnlyList<DataItem> Returns)> Describe(
        CallAddress address, CancellationToken cancellationToken)
    {
        var (_, table, called) = Called(await Find(address, cancellationToken), address);
        return (table, called.ReturnsOf(table));
    }

    private static (Resource Resource, RowTable Table, DataInterface Interface) Called(StoredResource? stored, CallAddress address)
    {
        var resource = stored?.Resource
            ?? throw new InvokeRefusedException(InvokeErrors.UnknownResource, InvokeRefusedException.Shown(address.Resource));
        var table = resource.Table ?? throw new InvokeRefusedException(InvokeErrors.NoRows, resource.Title);
        var interfaces = DataInterface.Of(resource);
        var called = address.Interface is not { } no ? interfaces[0]
            : IsNumber(no, out var number) && interfaces.FirstOrDefault(each => each.Number == number) is { } found ? found
            : throw new InvokeRefusedException(
                InvokeErrors.UnknownInterface,
                resource.Title,
                InvokeRefusedException.Shown(no),
                interfaces.Select(each => each.Number.ToString(CultureInfo.InvariantCulture)).ToArray());
        return (resource, table, called);
    }

    private static EquatableList<DataItem> Granted(EquatableList<DataItem> columns, Entitlement? entitlement) =>
        entitlement?.Fields is null ? columns : columns.Where(entitlement.Covers).ToEquatableList();

    // Numbers have at most 18 digits; keys have 32.
    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.Length <= 18;
}
