namespace OpenData.Search.Analysis.Words;

/// <summary>Words that stand for many: the classes of the counts. The number is the number of the word.</summary>
internal enum WordClass
{
    /// <summary>A character that no word has.</summary>
    Unknown = 0,
    Start = 1,
    End = 2,
    Number = 3,
    Time = 4,
    Person = 5,
    Place = 6,
    Organisation = 7,
    Latin = 8,
    OtherName = 9,
    Other = 10,

    /// <summary>A word of a user dictionary.</summary>
    User = 11,

    /// <summary>The number of classes: the first number of a word of its own.</summary>
    Count = 12,
}
