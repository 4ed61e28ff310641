using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Tables;

/// <summary>Joins the header row of a table with what is declared of its columns.</summary>
internal static class ColumnDeclarations
{
    /// <summary>
    /// The columns in the order of the header. A declaration belongs to the header that equals its name or, failing
    /// that, its code; a header without one is text. Names and codes together are unique afterwards.
    /// </summary>
    /// <exception cref="TableRejectedException">Names are blank, too many or ambiguous, or a declaration has no header.
    /// </exception>
    public static EquatableList<DataItem> Apply(IReadOnlyList<string> headers, IReadOnlyList<DataItem> declared)
    {
        if (headers.Count > RowLimits.Columns)
        {
            throw new TableRejectedException(RejectionTexts.TooManyColumns(headers.Count, RowLimits.Columns));
        }

        var columns = new List<DataItem>(headers.Count);
        var used = new HashSet<DataItem>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < headers.Count; i++)
        {
            var header = headers[i];
            if (string.IsNullOrWhiteSpace(header))
            {
                throw new TableRejectedException(RejectionTexts.BlankHeader(i + 1));
            }

            var declaration = declared.FirstOrDefault(item => item.Name == header)
                ?? declared.FirstOrDefault(item => item.Code == header);
            if (declaration is not null && !used.Add(declaration))
            {
                throw new TableRejectedException(RejectionTexts.AmbiguousColumn(header));
            }

            columns.Add(declaration is null
                ? new DataItem(header, null, DataItemType.Text, null, "")
                : declaration with { Type = declaration.Type ?? DataItemType.Text });
        }

        foreach (var item in declared)
        {
            if (!used.Contains(item))
            {
                throw new TableRejectedException(RejectionTexts.UndeclaredColumn(item.Name));
            }
        }

        CheckUnique(columns);
        return columns.ToEquatableList();
    }

    private static void CheckUnique(List<DataItem> columns)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            foreach (var name in new[] { columns[i].Name, columns[i].Code })
            {
                if (name is not null && !owners.TryAdd(name, i) && owners[name] != i)
                {
                    throw new TableRejectedException(RejectionTexts.AmbiguousColumn(name));
                }
            }
        }
    }
}
