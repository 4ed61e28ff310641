using System.Globalization;
using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Limits;

namespace OpenData.GraphQL.Engine.Language;

/// <summary>Reads one token at a time; comments, commas, blanks and a byte order mark are skipped.
/// The current token is <see cref="Kind"/> from <see cref="Start"/> to <see cref="End"/>.</summary>
internal sealed class Lexer(SourceText source, int maxTokens)
{
    private readonly string _text = source.Text;
    private int _tokens;

    public TokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>End of the token before the current one.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>The decoded text of a string token; the raw text of a name or a number is <see cref="Raw"/>.</summary>
    public string StringValue { get; private set; } = "";

    public string Raw => _text[Start..End];

    public bool RawIs(string name) => _text.AsSpan(Start, End - Start).SequenceEqual(name);

    public void Advance()
    {
        PreviousEnd = End;
        var position = SkipIgnored(End);
        Start = position;
        if (position >= _text.Length)
        {
            Kind = TokenKind.EndOfFile;
            Start = End = _text.Length;
            return;
        }

        if (++_tokens > maxTokens)
        {
            throw LimitErrors.Tokens(maxTokens, source.LocationOf(position));
        }

        var c = _text[position];
        if (IsNameStart(c))
        {
            ReadName(position);
        }
        else if (char.IsAsciiDigit(c) || c == '-')
        {
            ReadNumber(position);
        }
        else if (c == '"')
        {
            if (string.CompareOrdinal(_text, position, "\"\"\"", 0, 3) == 0)
            {
                ReadBlockString(position);
            }
            else
            {
                ReadString(position);
            }
        }
        else
        {
            ReadPunctuator(position, c);
        }
    }

    private int SkipIgnored(int position)
    {
        while (position < _text.Length)
        {
            switch (_text[position])
            {
                case '\uFEFF' or ' ' or '\t' or ',' or '\n' or '\r':
                    position++;
                    break;
                case '#':
                    position++;
                    while (position < _text.Length && _text[position] is not ('\n' or '\r'))
                    {
                        position++;
                    }

                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    private void ReadPunctuator(int position, char c)
    {
        var kind = c switch
        {
            '!' => TokenKind.Bang,
            '$' => TokenKind.Dollar,
            '&' => TokenKind.Ampersand,
            '(' => TokenKind.ParenLeft,
            ')' => TokenKind.ParenRight,
            ':' => TokenKind.Colon,
            '=' => TokenKind.Equals,
            '@' => TokenKind.At,
            '[' => TokenKind.BracketLeft,
            ']' => TokenKind.BracketRight,
            '{' => TokenKind.BraceLeft,
            '|' => TokenKind.Pipe,
            '}' => TokenKind.BraceRight,
            _ => TokenKind.EndOfFile,
        };
        if (kind != TokenKind.EndOfFile)
        {
            Kind = kind;
            End = position + 1;
        }
        else if (c == '.' && string.CompareOrdinal(_text, position, "...", 0, 3) == 0)
        {
            Kind = TokenKind.Spread;
            End = position + 3;
        }
        else if (c == '.')
        {
            throw Fail(position, DescribeDots(position));
        }
        else if (c == '\'')
        {
            throw Fail(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        }
        else
        {
            throw Fail(position, $"Unexpected character: {Describe(position)}.");
        }
    }

    private string DescribeDots(int position)
    {
        if (At(position + 1) == '.')
        {
            return "Unexpected \"..\", did you mean \"...\"?";
        }

        if (!char.IsAsciiDigit(At(position + 1)))
        {
            return "Unexpected character: \".\".";
        }

        var digits = _text[(position + 1)..ReadDigits(position + 1)];
        return $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?";
    }

    private void ReadName(int position)
    {
        do
        {
            position++;
        }
        while (position < _text.Length && IsNamePart(_text[position]));
        Kind = TokenKind.Name;
        End = position;
    }

    private void ReadNumber(int position)
    {
        var isFloat = false;
        if (At(position) == '-')
        {
            position++;
        }

        if (At(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(position)))
            {
                throw Fail(position, $"Invalid number, unexpected digit after 0: {Describe(position)}.");
            }
        }
        else
        {
            position = ReadDigits(position);
        }

        if (At(position) == '.')
        {
            isFloat = true;
            position = ReadDigits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            isFloat = true;
            position++;
            if (At(position) is '+' or '-')
            {
                position++;
            }

            position = ReadDigits(position);
        }

        if (At(position) == '.' || IsNameStart(At(position)))
        {
            throw Fail(position, $"Invalid number, expected digit but got: {Describe(position)}.");
        }

        Kind = isFloat ? TokenKind.Float : TokenKind.Int;
        End = position;
    }

    private int ReadDigits(int position)
    {
        if (!char.IsAsciiDigit(At(position)))
        {
            throw Fail(position, $"Invalid number, expected digit but got: {Describe(position)}.");
        }

        while (char.IsAsciiDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    private void ReadString(int position)
    {
        var (value, end) = StringReading.ReadQuoted(this, _text, position + 1);
        StringValue = value;
        Kind = TokenKind.String;
        End = end;
    }

    private void ReadBlockString(int position)
    {
        var (value, end) = StringReading.ReadBlock(this, _text, position + 3);
        StringValue = value;
        Kind = TokenKind.BlockString;
        End = end;
    }

    private char At(int position) => position < _text.Length ? _text[position] : '\0';

    public string Describe(int position)
    {
        if (position >= _text.Length)
        {
            return "<EOF>";
        }

        var c = _text[position];
        if (c is >= ' ' and <= '~')
        {
            return c == '"' ? "'\"'" : $"\"{c}\"";
        }

        var rune = char.IsHighSurrogate(c) && position + 1 < _text.Length && char.IsLowSurrogate(_text[position + 1])
            ? char.ConvertToUtf32(c, _text[position + 1])
            : c;
        return "U+" + rune.ToString("X4", CultureInfo.InvariantCulture);
    }

    public GraphQLException Fail(int position, string message) =>
        SyntaxErrors.Create(source, position, message);

    public GraphQLException Unexpected()
    {
        return Fail(Start, $"Unexpected {DescribeToken()}.");
    }

    public string DescribeToken() => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Kind} \"{Raw}\"",
        TokenKind.String or TokenKind.BlockString => $"{Kind} \"{StringValue}\"",
        _ => TokenKindText.Of(Kind),
    };

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
