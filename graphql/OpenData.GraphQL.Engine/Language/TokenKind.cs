namespace OpenData.GraphQL.Engine.Language;

/// <summary>The lexical tokens of section 2.1 of the specification.</summary>
internal enum TokenKind
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenLeft,
    ParenRight,
    Spread,
    Colon,
    Equals,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
