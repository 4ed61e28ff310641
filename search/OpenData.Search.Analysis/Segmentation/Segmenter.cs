using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Cuts a text into words: a lattice of the words of the dictionary, of numbers, dates, names and likely unknown
/// words, and the cheapest path through it by unigram and bigram costs. Every character is in exactly one word; marks are
/// words of one character. Works through windows, so its memory does not grow with the text. Not thread-safe.</summary>
internal sealed class Segmenter
{
    private const int Overlap = 48;

    private readonly CharacterTable _characters;
    private readonly WordDictionary _words;
    private readonly TextWindow _text;
    private readonly Lattice _lattice;
    private readonly KnownWords _known;
    private readonly UnknownWords _unknown;
    private Word[] _result = new Word[256];
    private int _count;

    /// <param name="lexicon">The dictionaries.</param>
    public Segmenter(Lexicon lexicon)
    {
        (_characters, _words) = (lexicon.Characters, lexicon.Words);
        _text = new TextWindow(lexicon);
        _lattice = new Lattice(_words);
        _unknown = new UnknownWords(_words);
        _known = new KnownWords(_words, _unknown);
    }

    /// <summary>Whether figures with a decimal point, separators of thousands or a percent sign are one number.</summary>
    public bool JoinsMarks { get; init; }

    /// <summary>The words of the last text.</summary>
    public ReadOnlySpan<Word> Words => _result.AsSpan(0, _count);

    /// <summary>Cuts a text, raw or folded.</summary>
    /// <param name="text">The text.</param>
    /// <param name="splitting">A word that is to be cut into smaller ones: the text itself may then be no word.</param>
    public void Segment(ReadOnlySpan<char> text, bool splitting = false)
    {
        _count = 0;
        var previous = (int)WordClass.Start;
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(TextWindow.Size, text.Length - at);
            _text.Fill(text.Slice(at, length));
            _lattice.Begin(length, previous);
            for (var i = 0; i < length;)
            {
                i = _lattice.Reaches(i) ? AddWords(i, splitting) : i + 1;
            }

            if (_result.Length < _count + length)
            {
                Array.Resize(ref _result, Math.Max(_count + length, _result.Length * 2));
            }

            var limit = at + length == text.Length ? length : length - Overlap;
            var words = _lattice.Path(length, limit, _result.AsSpan(_count, length), out var end, out previous);
            for (var i = at == 0 ? words : 0; i < words; i++)
            {
                ref var word = ref _result[_count + i];
                word = word with { Start = at + word.Start };
            }

            _count += words;
            at += end;
        }

        _characters.KeepAlive();
        _words.User?.KeepAlive();
    }

    // Where words may start next.
    private int AddWords(int start, bool splitting)
    {
        switch (_text.Kinds[start])
        {
            case CharKind.Separator:
                var mark = DoubleArray.Word(_words.Trie.First(_text.Codes[start]));
                _lattice.Add(start, start + 1, Math.Max(0, mark), 0, WordKind.Mark);
                break;
            case CharKind.Ideograph:
                return AddIdeographs(start, splitting);
            default:
                NumberWords.AddFigures(_lattice, _text, start, JoinsMarks);
                break;
        }

        return start + 1;
    }

    private int AddIdeographs(int start, bool splitting)
    {
        var longest = _known.Add(_lattice, _text, start, splitting, out var stands);
        if (stands)
        {
            return longest;
        }

        var roles = _text.Roles[start];
        if ((roles & CharacterRoles.Number) != 0)
        {
            NumberWords.AddNumerals(_lattice, _text, start, _words.Traits(_text.Codes[start]).Numeral);
        }

        if (!splitting && _text.Kinds[start + 1] == CharKind.Ideograph)
        {
            _unknown.Add(_lattice, _text, start, longest == start + 1);
        }

        return start + 1;
    }
}
