using System.Text;

namespace OpenData.GraphQL.Engine.Language;

/// <summary>The two string forms of section 2.9.4: escapes of quoted strings, raw lines of block strings.</summary>
internal static class StringReading
{
    public static (string Value, int End) ReadQuoted(Lexer lexer, string text, int position)
    {
        var chunkStart = position;
        StringBuilder? built = null;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '"')
            {
                var chunk = text.AsSpan(chunkStart, position - chunkStart);
                return (built is null ? chunk.ToString() : built.Append(chunk).ToString(), position + 1);
            }

            if (c == '\\')
            {
                built ??= new StringBuilder();
                built.Append(text, chunkStart, position - chunkStart);
                position = ReadEscape(lexer, text, position, built);
                chunkStart = position;
            }
            else if (c is '\n' or '\r')
            {
                break;
            }
            else
            {
                position += LengthOfScalar(lexer, text, position);
            }
        }

        throw lexer.Fail(position, "Unterminated string.");
    }

    public static (string Value, int End) ReadBlock(Lexer lexer, string text, int position)
    {
        var raw = new StringBuilder();
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '"' && string.CompareOrdinal(text, position, "\"\"\"", 0, 3) == 0)
            {
                return (BlockString.Dedent(raw.ToString()), position + 3);
            }

            if (c == '\\' && string.CompareOrdinal(text, position, "\\\"\"\"", 0, 4) == 0)
            {
                raw.Append("\"\"\"");
                position += 4;
            }
            else if (c == '\r')
            {
                raw.Append('\n');
                position += position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
            }
            else
            {
                var length = LengthOfScalar(lexer, text, position);
                raw.Append(text, position, length);
                position += length;
            }
        }

        throw lexer.Fail(position, "Unterminated string.");
    }

    private static int LengthOfScalar(Lexer lexer, string text, int position)
    {
        var c = text[position];
        if (!char.IsSurrogate(c))
        {
            return 1;
        }

        if (char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            return 2;
        }

        throw lexer.Fail(position, $"Invalid character within String: {lexer.Describe(position)}.");
    }

    private static int ReadEscape(Lexer lexer, string text, int position, StringBuilder built)
    {
        var c = position + 1 < text.Length ? text[position + 1] : '\0';
        if (c == 'u')
        {
            return position + 2 < text.Length && text[position + 2] == '{'
                ? ReadBracedEscape(lexer, text, position, built)
                : ReadFixedEscape(lexer, text, position, built);
        }

        built.Append(c switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw lexer.Fail(
                position, $"Invalid character escape sequence: \"{Slice(text, position, 2)}\"."),
        });
        return position + 2;
    }

    private static int ReadBracedEscape(Lexer lexer, string text, int position, StringBuilder built)
    {
        var point = 0;
        var size = 3;
        // Eight digits are more than any code point needs; a longer run is refused before it can overflow.
        while (size < 12)
        {
            var c = position + size < text.Length ? text[position + size] : '\0';
            size++;
            if (c == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                built.Append(new Rune(point).ToString());
                return position + size;
            }

            if (!char.IsAsciiHexDigit(c))
            {
                break;
            }

            point = (point << 4) | Convert.ToInt32(c.ToString(), 16);
        }

        throw lexer.Fail(position, $"Invalid Unicode escape sequence: \"{Slice(text, position, size)}\".");
    }

    private static int ReadFixedEscape(Lexer lexer, string text, int position, StringBuilder built)
    {
        var code = ReadHex(text, position + 2);
        if (code >= 0 && Rune.IsValid(code))
        {
            built.Append((char)code);
            return position + 6;
        }

        if (code is >= 0xD800 and <= 0xDBFF && string.CompareOrdinal(text, position + 6, "\\u", 0, 2) == 0)
        {
            var trailing = ReadHex(text, position + 8);
            if (trailing is >= 0xDC00 and <= 0xDFFF)
            {
                built.Append((char)code).Append((char)trailing);
                return position + 12;
            }
        }

        throw lexer.Fail(position, $"Invalid Unicode escape sequence: \"{Slice(text, position, 6)}\".");
    }

    private static int ReadHex(string text, int position)
    {
        if (position + 4 > text.Length)
        {
            return -1;
        }

        var value = 0;
        for (var i = position; i < position + 4; i++)
        {
            if (!char.IsAsciiHexDigit(text[i]))
            {
                return -1;
            }

            value = (value << 4) | Convert.ToInt32(text[i].ToString(), 16);
        }

        return value;
    }

    private static string Slice(string text, int position, int length) =>
        text.Substring(position, Math.Min(length, text.Length - position));
}
