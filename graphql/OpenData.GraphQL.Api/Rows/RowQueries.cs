using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Engine;
using OpenData.Payloads.Tables;

namespace OpenData.GraphQL.Api.Rows;

/// <summary>Reading the rows of tables.</summary>
[ExtendObjectType<Query>]
public sealed class RowQueries
{
    private const int MostRows = 1000;
    private const int MostOrders = 8;

    /// <summary>Rows of a resource's table: those that pass the filter, in the order of the columns named, else of the
    /// table. A page holds at most 1000. Null where there is no such resource or the portal holds no rows of it. Rows of
    /// resources that are opened on application only are refused with the code FORBIDDEN.</summary>
    public static async Task<RowConnection?> Rows(
        [Service] ResourceLoader resources,
        [Service] RowFileReader rows,
        ResolverContext context,
        [ID] string resourceId,
        CancellationToken cancellationToken,
        RowsFilter? filter = null,
        IReadOnlyList<RowsOrder>? orderBy = null,
        [GraphQLDefault("20")] int? first = null,
        string? after = null)
    {
        var limit = PageArguments.Size(context, first, 20, MostRows);
        var offset = PageArguments.Offset(context, after);
        var id = GlobalId.Parse(resourceId) ?? throw ApiErrors.BadId(context, resourceId);
        var query = Query(context, filter, orderBy ?? []);
        if (id.Type != ResourceNode.TypeName
            || (await resources.LoadAsync(id.Key, cancellationToken))?.Resource is not { Table: { } table } resource)
        {
            return null;
        }

        if (resource.OpenType == OpenType.Conditional)
        {
            throw ApiErrors.Conditional(context, resource.Title);
        }

        try
        {
            await rows.Fetch(table.Blob, cancellationToken);
            return new RowConnection(rows, table.Blob, query, offset, limit);
        }
        catch (UnknownColumnException unknown)
        {
            throw ApiErrors.UnknownColumn(context, unknown.Column, table.Columns);
        }
        catch (UnfitValueException unfit)
        {
            throw ApiErrors.UnfitValue(context, unfit.Column, unfit.Value);
        }
        catch (RowQueryTooLongException late)
        {
            throw ApiErrors.RowsTooLong(context, late.Limit);
        }
        catch (RowFileUnavailableException)
        {
            throw ApiErrors.RowsUnavailable(context);
        }
    }

    private static RowQuery Query(ResolverContext context, RowsFilter? filter, IReadOnlyList<RowsOrder> orderBy)
    {
        if (filter?.Levels() > RowsFilter.MostLevels)
        {
            throw ApiErrors.FilterTooDeep(context, RowsFilter.MostLevels);
        }

        if (filter?.Comparisons() is > RowsFilter.MostComparisons)
        {
            throw ApiErrors.FilterTooLarge(context, RowsFilter.MostComparisons);
        }

        return orderBy.Count > MostOrders
            ? throw ApiErrors.TooMany(context, "orderBy", orderBy.Count, MostOrders)
            : new RowQuery(
                filter?.ToExpression(),
                [.. orderBy.Select(each => new RowOrder(each.Column, each.Direction == SortDirection.Desc))]);
    }
}
