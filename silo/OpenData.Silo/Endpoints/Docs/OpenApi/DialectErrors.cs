using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>Which refusals the interfaces of a dialect can be met with.</summary>
internal static class DialectErrors
{
    /// <summary>Those of addresses that are no interface of a resource.</summary>
    public static readonly IReadOnlyList<InvokeError> Elsewhere =
        [InvokeErrors.UnknownCodeList, InvokeErrors.UnknownOption, InvokeErrors.CodesTooOften];

    private static readonly InvokeError[] Standard =
    [
        InvokeErrors.MissingAppCode, InvokeErrors.BadAppCode, InvokeErrors.UnknownFormat, InvokeErrors.BadTime,
        InvokeErrors.ReversedInterval, InvokeErrors.UnknownArea, InvokeErrors.WrongAppCode, InvokeErrors.NotAcceptable,
    ];

    // Other addresses are of the first interface, which there always is.
    private static readonly InvokeError[] Numbered = [InvokeErrors.UnknownInterface];

    /// <summary>In the order of the codes.</summary>
    public static IEnumerable<InvokeError> Of(InterfaceDialect dialect) => InvokeErrors.All
        .Except(Elsewhere)
        .Except(dialect == InterfaceDialect.Standard ? [] : Standard)
        .Except(dialect is InterfaceDialect.Standard or InterfaceDialect.Shanghai ? [] : Numbered);
}
