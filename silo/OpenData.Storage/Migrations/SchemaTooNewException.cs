namespace OpenData.Storage.Migrations;

/// <summary>The database was made by a newer version of the product than this one.</summary>
/// <param name="found">The highest script number in the database.</param>
/// <param name="known">The highest script number that this version knows.</param>
public sealed class SchemaTooNewException(int found, int known) : Exception(
    $"The database has schema {found}; this version knows up to {known}. Start the newer version, or use another data folder.")
{
    /// <summary>The highest script number in the database.</summary>
    public int Found { get; } = found;

    /// <summary>The highest script number that this version knows.</summary>
    public int Known { get; } = known;
}
