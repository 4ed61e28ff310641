using System.Globalization;
using OpenData.Contracts.Datasets;
using OpenData.Storage.ReadModel;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>Describes the interfaces of resources.</summary>
public static class ResourceInterfaces
{
    // As many letters of the row file's address as marks of rows carry.
    private const int VersionLength = 8;

    /// <summary>The interfaces of a resource; none where the portal holds no rows.</summary>
    public static IReadOnlyList<ResourceInterface> Of(StoredResource stored, FieldNaming naming)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(naming);
        return stored.Resource.Table is not { } table
            ? []
            : [.. DataInterface.Of(stored.Resource).Select(each => Of(new InterfaceSubject(stored, table, each, naming.Of(table))))];
    }

    private static ResourceInterface Of(InterfaceSubject subject) => new(
        subject.Interface.Number,
        subject.Interface.Name,
        subject.Interface.Format,
        subject.Table.Blob[..VersionLength],
        string.Create(CultureInfo.InvariantCulture, $"/docs/api/{subject.Number}-{subject.Interface.Number}.json"),
        InterfaceWays.Of(subject),
        subject.Returns);
}
