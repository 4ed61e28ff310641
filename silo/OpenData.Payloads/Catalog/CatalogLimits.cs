namespace OpenData.Payloads.Catalog;

/// <summary>What one line of a catalogue may hold; a line past a limit is rejected, never cut.</summary>
public static class CatalogLimits
{
    /// <summary>Bytes of a line, without its line end.</summary>
    public const int LineBytes = 1024 * 1024;

    /// <summary>Characters of a title.</summary>
    public const int Title = 500;

    /// <summary>Characters of an abstract.</summary>
    public const int Abstract = 50_000;

    /// <summary>Characters of an address.</summary>
    public const int Address = 2_000;

    /// <summary>Characters of any other text that stands alone, such as a provider or an id.</summary>
    public const int Text = 500;

    /// <summary>Characters of one element of a list, such as a tag or a file name.</summary>
    public const int Element = 500;

    /// <summary>Characters of a scenario or of the description of a data item.</summary>
    public const int Prose = 5_000;

    /// <summary>Elements of a list, such as tags or data items.</summary>
    public const int Elements = 2_000;
}
