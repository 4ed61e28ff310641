using System.Globalization;
using OpenData.Contracts.Datasets;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Storage.ReadModel;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>Finds what a path names.</summary>
internal sealed class CallTargets(CachedResources resources)
{
    /// <exception cref="InvokeRefusedException">There is no such resource or interface, or it has no rows.</exception>
    public async ValueTask<CallTarget> Find(CallAddress address, CancellationToken cancellationToken)
    {
        var stored = (IsNumber(address.Resource, out long number)
            ? await resources.Find(number, cancellationToken)
            : await resources.Find(address.Resource, cancellationToken))
            ?? throw new InvokeRefusedException(InvokeErrors.UnknownResource, InvokeRefusedException.Shown(address.Resource));
        var resource = stored.Resource;
        var table = resource.Table ?? throw new InvokeRefusedException(InvokeErrors.NoRows, resource.Title);
        var interfaces = DataInterface.Of(resource);
        var called = address.Interface is not { } no ? interfaces[0]
            : IsNumber(no, out number) && interfaces.FirstOrDefault(each => each.Number == number) is { } found ? found
            : throw new InvokeRefusedException(
                InvokeErrors.UnknownInterface,
                resource.Title,
                InvokeRefusedException.Shown(no),
                string.Join("、", interfaces.Select(each => each.Number)));
        return new CallTarget(
            stored, table, called, Columns(table, called.Parameters), Columns(table, called.Returns));
    }

    private static EquatableList<DataItem> Columns(RowTable table, EquatableList<string> names) => names.Count == 0
        ? table.Columns
        : names.Select(name => table.Columns.FirstOrDefault(column => column.Name == name)).OfType<DataItem>().ToEquatableList();

    // Numbers have at most 18 digits; keys have 32.
    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.Length <= 18;
}
