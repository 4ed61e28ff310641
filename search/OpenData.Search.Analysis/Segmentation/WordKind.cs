namespace OpenData.Search.Analysis.Segmentation;

/// <summary>How a word was found.</summary>
internal enum WordKind : byte
{
    /// <summary>A single separator.</summary>
    Mark,

    /// <summary>A word of the dictionary or one character.</summary>
    Word,

    /// <summary>A number, also in characters.</summary>
    Number,

    /// <summary>A date or time.</summary>
    Time,

    /// <summary>A run of letters, or of letters and digits.</summary>
    Latin,

    /// <summary>A person's name that the dictionary lacks, with a surname of one character.</summary>
    Person,

    /// <summary>The same with a surname of two.</summary>
    PersonOfLongSurname,

    /// <summary>A name from another language.</summary>
    Foreign,

    /// <summary>Another word that the dictionary lacks.</summary>
    Unknown,
}
