using OpenData.Contracts.Datasets;
using static OpenData.GraphQL.Api.Catalog.Interfaces.CallParameters;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>The ways to call an interface, one for each dialect that has an address for it.</summary>
internal static class InterfaceWays
{
    private static readonly Func<InterfaceSubject, InterfaceWay?>[] All = [Tianjin, Shanghai, Zhejiang, Standard];

    private static readonly string[] Methods = ["GET", "POST"];

    /// <summary>In the order that they are offered.</summary>
    public static IReadOnlyList<InterfaceWay> Of(InterfaceSubject subject) => [.. All.Select(way => way(subject)).OfType<InterfaceWay>()];

    // The address has no number of an interface, and is that of the first.
    private static InterfaceWay? Tianjin(InterfaceSubject subject) => !subject.IsFirst ? null : new InterfaceWay(
        InterfaceDialect.Tianjin,
        [InterfaceFormat.Json],
        [
            Rows(
                subject,
                $"/api/invoke/{subject.Key}",
                [Language],
                [PageNumber, Size("page", 10, 5000), Secret("authToken", "令牌", "The token")],
                item => item.Name),
        ]);

    private static InterfaceWay Shanghai(InterfaceSubject subject) => new(
        InterfaceDialect.Shanghai,
        [subject.Interface.Format],
        [
            Rows(
                subject,
                $"/interface/{subject.Number}/{subject.Interface.Number}",
                [Secret("token", "令牌", "The token"), Language],
                [Offset, Size("limit", 20, 200)],
                CodeOf),
        ]);

    private static InterfaceWay? Zhejiang(InterfaceSubject subject)
    {
        if (!subject.IsFirst)
        {
            return null;
        }

        var folder = $"/interfaces/cata_{subject.Number}";
        var secret = Secret("appsecret", "应用的 AppSecret", "The AppSecret of an app");
        return new InterfaceWay(
            InterfaceDialect.Zhejiang,
            [InterfaceFormat.Json],
            [
                Rows(subject, $"{folder}/get_data.do", [Language], [secret, PageNumber, Size("pageSize", 10, 200)], CodeOf),
                new InterfaceOperation(
                    InterfaceOperationKind.Total,
                    Methods,
                    $"{folder}/get_total.do",
                    [Language],
                    Distinct([secret, .. Conditions(subject, CodeOf)]),
                    []),
                new InterfaceOperation(
                    InterfaceOperationKind.UpdateDate, Methods, $"{folder}/get_dataupdate_date.do", [Language], [secret], []),
            ]);
    }

    private static InterfaceWay Standard(InterfaceSubject subject) => new(
        InterfaceDialect.Standard,
        [InterfaceFormat.Json, InterfaceFormat.Xml],
        [
            new InterfaceOperation(
                InterfaceOperationKind.Rows,
                Methods,
                $"/openapi/v1/{subject.Number}-{subject.Interface.Number}",
                [Secret("Authorization", "Bearer 与令牌", "Bearer and the token"), AppCode],
                Distinct(
                [
                    PageNumber,
                    Size("pageSize", 20, 200),
                    .. Conditions(subject, subject.Names.Of).Select(condition => condition with { IsList = true }),
                    Format,
                    .. OfRows,
                ]),
                Returns(subject, subject.Names.Of)),
        ]);

    private static InterfaceOperation Rows(
        InterfaceSubject subject,
        string path,
        IReadOnlyList<InterfaceParameter> headers,
        IReadOnlyList<InterfaceParameter> own,
        Func<DataItem, string> nameOf) => new(
        InterfaceOperationKind.Rows,
        Methods,
        path,
        headers,
        Distinct([.. own, .. Conditions(subject, nameOf), .. OfRows]),
        Returns(subject, nameOf));

    private static InterfaceField[] Returns(InterfaceSubject subject, Func<DataItem, string> nameOf) =>
        [.. subject.Returns.Select(item => new InterfaceField(nameOf(item), item))];

    private static IEnumerable<InterfaceParameter> Conditions(InterfaceSubject subject, Func<DataItem, string> nameOf) =>
        subject.Parameters.Select(item => Condition(nameOf(item), item));

    // A column may have the name of something else; what comes first has it.
    private static InterfaceParameter[] Distinct(IEnumerable<InterfaceParameter> parameters) =>
        [.. parameters.DistinctBy(parameter => parameter.Name)];

    private static string CodeOf(DataItem item) => item.Code ?? item.Name;
}
