using OpenData.Search.Analysis.Files;
using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Pinyin;

/// <summary>Readings of characters and of the words that decide between them. Thread-safe.</summary>
internal sealed class PinyinTable
{
    private const int LongestWord = 4;

    private readonly WordDictionary _dictionary;
    private readonly DoubleArray _words;
    private readonly MappedArray<ushort> _places;
    private readonly MappedArray<ushort> _lists;
    private readonly IReadOnlyList<string>?[] _readings;
    private readonly LexiconFile _memory;

    public PinyinTable(LexiconFile file, WordDictionary dictionary)
    {
        _memory = file;
        _dictionary = dictionary;
        _words = new DoubleArray(file.Array<ulong>(LexiconSection.ReadingWords));
        _places = file.Array<ushort>(LexiconSection.Readings, char.MaxValue + 1);
        _lists = file.Array<ushort>(LexiconSection.ReadingLists);
        _readings = new IReadOnlyList<string>?[_lists.Length];
        Syllables = new PinyinSyllables(file.Lines(LexiconSection.Syllables));
    }

    /// <summary>All syllables.</summary>
    public PinyinSyllables Syllables { get; }

    /// <summary>The readings of a character, the usual one first; none for what is not Chinese.</summary>
    public IReadOnlyList<string> Of(char c)
    {
        var place = _places[c];
        if (place == 0)
        {
            return [];
        }

        // Two threads may make the same list; either is right.
        return _readings[place] ??= List(place);
    }

    /// <summary>The numbers of the syllables of a text in its context: what a word says (重庆) before what is usual.</summary>
    /// <param name="text">The text.</param>
    /// <param name="syllables">As long as the text; -1 where a character has no reading.</param>
    public void Read(ReadOnlySpan<char> text, Span<int> syllables)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = WordAt(text[i..], out var place);
            for (var j = 0; j < length; j++)
            {
                syllables[i + j] = _lists[place + 1 + j];
            }

            if (length == 0)
            {
                place = _places[text[i]];
                syllables[i] = place == 0 ? -1 : _lists[place + 1];
                length = 1;
            }

            i += length;
        }

        GC.KeepAlive(_memory);
    }

    private int WordAt(ReadOnlySpan<char> text, out int place)
    {
        place = 0;
        var longest = 0;
        var node = _words.First(_dictionary.Code(text[0]));
        for (var i = 1; i < Math.Min(text.Length, LongestWord) && node != 0; i++)
        {
            var code = _dictionary.Code(text[i]);
            node = code == 0 ? 0 : _words.Next(node, code);
            if (DoubleArray.Word(node) is >= 0 and var found)
            {
                (place, longest) = (found, i + 1);
            }
        }

        return longest;
    }

    private string[] List(int place)
    {
        var list = new string[_lists[place]];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = Syllables.All[_lists[place + 1 + i]];
        }

        return list;
    }
}
