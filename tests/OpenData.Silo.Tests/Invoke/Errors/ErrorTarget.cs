using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;

namespace OpenData.Silo.Tests.Invoke.Errors;

/// <summary>An address of a dialect that answers with rows, in one of its formats.</summary>
/// <param name="Dialect">Whose.</param>
/// <param name="Format">What it answers with once it is known what is called.</param>
/// <param name="Pattern">The path; <c>{0}</c> stands for a resource, <c>{1}</c> for an interface of it.</param>
/// <param name="No">The interface.</param>
/// <param name="ByKey">Whether a resource is called by its key.</param>
/// <param name="SizeName">The parameter for rows of a page.</param>
/// <param name="PlaceName">The parameter for where a page begins.</param>
internal sealed record ErrorTarget(
    InterfaceDialect Dialect, InterfaceFormat Format, string Pattern, string No, bool ByKey, string SizeName, string PlaceName)
{
    /// <summary>In which the tables of codes are, which are interfaces of no resource.</summary>
    public static readonly IReadOnlyList<ErrorTarget> Codes =
    [
        new(InterfaceDialect.Standard, InterfaceFormat.Json, "/openapi/v1/{0}-{1}/codes", "1", false, "pageSize", "pageNum"),
        new(InterfaceDialect.Standard, InterfaceFormat.Xml, "/openapi/v1/{0}-{1}/codes", "1", false, "pageSize", "pageNum"),
    ];

    public static readonly IReadOnlyList<ErrorTarget> Interfaces =
    [
        new(InterfaceDialect.Tianjin, InterfaceFormat.Json, "/api/invoke/{0}", "1", true, "page", "pageNum"),
        new(InterfaceDialect.Shanghai, InterfaceFormat.Json, "/interface/{0}/{1}", "1", false, "limit", "offset"),
        new(InterfaceDialect.Shanghai, InterfaceFormat.Xml, "/interface/{0}/{1}", "2", false, "limit", "offset"),
        new(InterfaceDialect.Zhejiang, InterfaceFormat.Json, "/interfaces/cata_{0}/get_data.do", "1", false, "pageSize", "pageNum"),
        new(InterfaceDialect.Standard, InterfaceFormat.Json, "/openapi/v1/{0}-{1}", "1", false, "pageSize", "pageNum"),
        new(InterfaceDialect.Standard, InterfaceFormat.Xml, "/openapi/v1/{0}-{1}", "1", false, "pageSize", "pageNum"),
    ];

    /// <summary>The language of messages, for who asks for one.</summary>
    public bool IsEnglish(bool asked) => asked || Dialect == InterfaceDialect.Standard;
}
