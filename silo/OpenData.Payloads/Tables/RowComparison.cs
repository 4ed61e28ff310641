namespace OpenData.Payloads.Tables;

/// <summary>How a cell is compared with a value. An empty cell compares with nothing: every comparison of it is false.</summary>
public enum RowComparison
{
    /// <summary>The same text or number.</summary>
    Equal,

    /// <summary>Before in the order of numbers, of days, or of text by Unicode code points.</summary>
    Less,

    /// <summary>Before or the same.</summary>
    LessOrEqual,

    /// <summary>After.</summary>
    Greater,

    /// <summary>After or the same.</summary>
    GreaterOrEqual,

    /// <summary>The text holds the value; for columns of text and of days.</summary>
    Contains,

    /// <summary>The text begins with the value; for columns of text and of days.</summary>
    StartsWith,

    /// <summary>The cell is empty; takes no value.</summary>
    IsEmpty,
}
