namespace OpenData.Payloads.Rejections;

/// <summary>Why a catalogue line or a table was not taken; stable names for programs.</summary>
public enum RejectionCode
{
    /// <summary>The catalogue line is longer than <see cref="Catalog.CatalogLimits.LineBytes"/>.</summary>
    LineTooLong,

    /// <summary>The line or file is not UTF-8.</summary>
    NotUtf8,

    /// <summary>The line is not one JSON object, or names a field twice.</summary>
    NotJson,

    /// <summary>A required field is missing or blank.</summary>
    Missing,

    /// <summary>A field holds another JSON type than the one it must have.</summary>
    WrongType,

    /// <summary>A text is longer, or a list has more elements, than its limit.</summary>
    TooLong,

    /// <summary>The source address is not an absolute http or https address.</summary>
    BadAddress,

    /// <summary>The path of a table leaves the folder of the catalogue, passes a link, or names no file.</summary>
    BadTablePath,

    /// <summary>A declared interface has a number, format or field that cannot be.</summary>
    BadInterface,

    /// <summary>The table's header row or its declared columns cannot be used.</summary>
    BadColumns,

    /// <summary>A row of the table has more or fewer cells than the header, or is longer than the limit.</summary>
    BadRow,

    /// <summary>A cell does not fit the declared type or length of its column.</summary>
    BadCell,
}
