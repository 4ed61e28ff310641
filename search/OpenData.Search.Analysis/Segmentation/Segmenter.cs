using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Cuts a text into words: a lattice of the words of the dictionary, of numbers, dates, names and likely unknown
/// words, and the cheapest path through it by unigram and bigram costs. Every character is in exactly one word; marks are
/// words of one character. Works through windows, so its memory does not grow with the text. Not thread-safe.</summary>
internal sealed class Segmenter(Lexicon lexicon)
{
    private const int Window = 2048;
    private const int Overlap = 48;

    private readonly CharacterTable _characters = lexicon.Characters;
    private readonly WordDictionary _words = lexicon.Words;
    private readonly Lattice _lattice = new(lexicon.Words);
    private readonly UnknownWords _unknown = new(lexicon.Words);
    private readonly char[] _folded = new char[Window];
    private readonly ushort[] _codes = new ushort[Window + 1];
    private readonly CharKind[] _kinds = new CharKind[Window + 1];
    private (Word Word, int Number)[] _path = new (Word, int)[256];
    private Word[] _result = new Word[256];
    private int _count;

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
            var length = Math.Min(Window, text.Length - at);
            Fill(text.Slice(at, length));
            _lattice.Begin(length, previous);
            for (var i = 0; i < length; i++)
            {
                if (_lattice.Reaches(i))
                {
                    AddWords(i, length, splitting);
                }
            }

            var words = _lattice.Path(length, ref _path);
            var limit = at + length == text.Length ? length : length - Overlap;
            var done = 0;
            for (var i = 0; i < words && (done == 0 || _path[i].Word.End <= limit); i++)
            {
                (var word, previous) = _path[i];
                Emit(word with { Start = at + word.Start });
                done = word.End;
            }

            at += done;
        }

        _characters.KeepAlive();
        _words.User?.KeepAlive();
    }

    private void Fill(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var symbol = _words.Symbol(c);
            _folded[i] = c is >= '\u3400' and < '\uF900' || !_characters.TryFold(c, out var folded) ? c : folded;
            _kinds[i] = (CharKind)(symbol >> 16);
            _codes[i] = (ushort)symbol;
        }

        // No word goes on past the end of the window.
        _kinds[text.Length] = CharKind.Separator;
        _codes[text.Length] = 0;
    }

    private void Emit(Word word)
    {
        if (_count + 1 >= _result.Length)
        {
            Array.Resize(ref _result, _result.Length * 2);
        }

        if (word.Kind is WordKind.Person or WordKind.PersonOfLongSurname)
        {
            var surname = word.Kind == WordKind.Person ? 1 : 2;
            _result[_count++] = word with { Length = surname };
            word = new Word(word.Start + surname, word.Length - surname, word.Kind);
        }

        _result[_count++] = word;
    }

    private void AddWords(int start, int length, bool splitting)
    {
        switch (_kinds[start])
        {
            case CharKind.Separator:
                var mark = DoubleArray.Word(_words.Trie.First(_codes[start]));
                _lattice.Add(start, start + 1, Math.Max(0, mark), 0, WordKind.Mark);
                break;
            case CharKind.Ideograph:
                AddDictionaryWords(start, length, splitting);
                break;
            default:
                AddFigures(start, length);
                break;
        }
    }

    private void AddDictionaryWords(int start, int length, bool splitting)
    {
        var node = _words.Trie.First(_codes[start]);
        var longest = 1;
        _lattice.Add(start, start + 1, Math.Max(0, DoubleArray.Word(node)), 0, WordKind.Word);
        for (var end = start + 1; node != 0 && (node = _words.Trie.Next(node, _codes[end])) != 0;)
        {
            end++;
            var word = DoubleArray.Word(node);
            if (word >= 0 && !(splitting && start == 0 && end == length))
            {
                _lattice.Add(start, end, word, 0, WordKind.Word);
                longest = end - start;
            }
        }

        if (_words.User is { } user)
        {
            AddUserWords(user, start, length, splitting);
        }

        ref readonly var traits = ref _words.Traits(_codes[start]);
        if ((traits.Numeral & NumberScan.Numbers) != 0)
        {
            AddNumerals(start, length, traits.Numeral);
        }

        if (!splitting && _kinds[start + 1] == CharKind.Ideograph)
        {
            _unknown.Add(_lattice, _codes, _kinds, start, longest);
        }
    }

    private void AddUserWords(UserWords user, int start, int length, bool splitting)
    {
        var node = user.Trie.First(_codes[start]);
        for (var end = start + 1; node != 0 && (node = user.Trie.Next(node, _codes[end])) != 0;)
        {
            end++;
            if (DoubleArray.Word(node) >= 0 && !(splitting && start == 0 && end == length))
            {
                _lattice.Add(start, end, (int)WordClass.User, 0, WordKind.Word);
            }
        }
    }

    private void AddNumerals(int start, int length, ushort trait)
    {
        ReadOnlySpan<char> text = _folded.AsSpan(0, length);
        if ((trait & NumberScan.Numbers) == 8)
        {
            var ordinal = NumberScan.Figures(text, start + 1);
            ordinal = ordinal > start + 1 ? ordinal : NumberScan.Numeral(text, start + 1, out _, out _);
            if (ordinal > start + 1 && (ordinal == length || _kinds[ordinal] != CharKind.Letter))
            {
                AddNumber(start, ordinal);
            }

            return;
        }

        var end = NumberScan.Numeral(text, start, out var plain, out var value);
        var amount = NumberScan.Amount(text, end, start);
        if (end > start + 1)
        {
            AddNumber(start, end);
        }

        if (amount > end)
        {
            AddNumber(start, amount);
        }

        var share = NumberScan.Share(text, start);
        if (share > start)
        {
            AddNumber(start, share);
        }

        AddDate(text, start, end, plain && end - start >= 2, value);
    }

    private void AddDate(ReadOnlySpan<char> text, int start, int end, bool year, int value)
    {
        var date = NumberScan.Date(text, start, end, year, value);
        if (date > end)
        {
            _lattice.Add(start, date, (int)WordClass.Time, SegmentationCosts.Time, WordKind.Time);
        }
    }

    private void AddNumber(int start, int end) =>
        _lattice.Add(
            start, end, (int)WordClass.Number, SegmentationCosts.Number + (SegmentationCosts.NumberCharacter * (end - start)),
            WordKind.Number);

    // A run of letters and digits is never cut, but may go on: 30%, 5万, 1997年, 8时.
    private void AddFigures(int start, int length)
    {
        ReadOnlySpan<char> text = _folded.AsSpan(0, length);
        var end = start;
        var figures = true;
        while (end < length && _kinds[end] is CharKind.Letter or CharKind.Digit)
        {
            figures &= _kinds[end++] == CharKind.Digit;
        }

        if (!figures)
        {
            _lattice.Add(start, end, (int)WordClass.Latin, 0, WordKind.Latin);
            return;
        }

        var whole = end;
        if (JoinsMarks)
        {
            end = MarkScan.NumberEnd(text, _kinds, end);
        }

        _lattice.Add(start, end, (int)WordClass.Number, 0, WordKind.Number);
        var amount = NumberScan.Amount(text, end, start);
        if (amount > end)
        {
            _lattice.Add(start, amount, (int)WordClass.Number, 0, WordKind.Number);
        }

        if (end == whole)
        {
            var value = NumberScan.Value(text[start..end]);
            AddDate(text, start, end, end - start == 4 || (end - start == 2 && value >= 50), value);
        }
    }
}
