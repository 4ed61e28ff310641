using System.Runtime.InteropServices;
using SQLitePCL;

namespace OpenData.Payloads.Tables;

/// <summary>
/// Cells of the row at which a statement stands. A table has millions, so SQLite is asked by its address: the handles of
/// SQLitePCLRaw count each use. What reads a cell neither waits nor converts, so the runtime need not be told that native code runs.
/// </summary>
internal static partial class SqliteCells
{
    // As SQLitePCLRaw.bundle_e_sqlite3 names it.
    private const string Library = "e_sqlite3";

    /// <summary>The type of an empty cell.</summary>
    public const int Null = raw.SQLITE_NULL;

    /// <summary>Goes to the next row, which may take long; see sqlite3_step.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    /// <summary>Ends the reading of rows; see sqlite3_reset.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    /// <summary>Forgets the values of the parameters; see sqlite3_clear_bindings.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_clear_bindings")]
    public static partial int Unbind(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int Type(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    public static partial long Whole(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double"), SuppressGCTransition]
    public static partial double Number(nint statement, int column);

    /// <summary>Text as it is stored, in UTF-8; good until the next step.</summary>
    public static unsafe ReadOnlySpan<byte> Text(nint statement, int column)
    {
        var content = Content(statement, column); // Its length is that of what was asked for last.
        return new ReadOnlySpan<byte>((void*)content, Bytes(statement, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    private static partial nint Content(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    private static partial int Bytes(nint statement, int column);
}
