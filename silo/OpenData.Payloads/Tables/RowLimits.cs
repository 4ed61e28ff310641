namespace OpenData.Payloads.Tables;

/// <summary>What a table may hold; a table past a limit is rejected, never cut.</summary>
public static class RowLimits
{
    /// <summary>Columns of a table.</summary>
    public const int Columns = 500;

    /// <summary>Characters of a row, all cells together.</summary>
    public const int RowCharacters = 1_000_000;

    /// <summary>Columns that get an index, from the left; filters on the others read every row.</summary>
    public const int IndexedColumns = 64;
}
