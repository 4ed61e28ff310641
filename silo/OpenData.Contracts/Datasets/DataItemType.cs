using System.Diagnostics.CodeAnalysis;

namespace OpenData.Contracts.Datasets;

/// <summary>The type of a data item as the manuals name it; decides the JSON type of a cell.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The types are named after the manuals' own.")]
public enum DataItemType
{
    /// <summary>字符型C: text, also codes made of digits.</summary>
    Text,

    /// <summary>整型I: a whole number of 64 bits.</summary>
    Integer,

    /// <summary>数值型N: a number with decimals.</summary>
    Number,

    /// <summary>日期型D: a date, <c>yyyy-MM-dd</c>.</summary>
    Date,
}
