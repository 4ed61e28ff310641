using System.Text;

namespace OpenData.Search.Suggesting;

/// <summary>What an index knows about characters: how they fold, which the texts use, how they are read. A symbol is
/// the number of a folded character.</summary>
internal sealed class Alphabet
{
    /// <summary>The folding of a character that takes no part in matching.</summary>
    public const ushort Separator = 0;

    /// <summary>The folding of a character that becomes several.</summary>
    public const ushort Expanded = 1;

    /// <summary>The symbol of a separator.</summary>
    public const ushort NoSymbol = ushort.MaxValue;

    /// <summary>The symbol of a character that becomes several.</summary>
    public const ushort ManySymbols = ushort.MaxValue - 1;

    private readonly ushort[] _folding;
    private readonly ushort[] _symbols;
    private readonly int[] _firstSyllables = new int[27];
    private readonly Dictionary<char, char[]> _expansions = [];
    private readonly Dictionary<int, ushort[]> _expandedCodes = [];

    /// <exception cref="SuggestFileException">The tables contradict each other.</exception>
    public Alphabet(SuggestFile file)
    {
        _folding = file.Read<ushort>(SuggestSection.Folding).ToArray();
        _symbols = file.Read<ushort>(SuggestSection.Symbols).ToArray();
        Codes = file.Read<ushort>(SuggestSection.Codes).ToArray();
        ReadingStarts = file.Read<int>(SuggestSection.ReadingStarts).ToArray();
        Readings = file.Read<ushort>(SuggestSection.Readings).ToArray();
        Syllables = Encoding.ASCII.GetString(file.Read<byte>(SuggestSection.Syllables))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (_folding.Length != char.MaxValue + 1 || ReadingStarts.Length != _symbols.Length + 1
            || Readings.AsSpan().ContainsAnyInRange((ushort)Syllables.Length, ushort.MaxValue))
        {
            throw file.Damaged("its tables of characters contradict each other");
        }

        var expansions = file.Read<ushort>(SuggestSection.Expansions);
        for (var i = 0; i + 1 < expansions.Length; i += expansions[i + 1] + 2)
        {
            _expansions[(char)expansions[i]] = [.. expansions.Slice(i + 2, expansions[i + 1]).ToArray().Select(unit => (char)unit)];
        }

        SyllableLengths = [.. Syllables.Select(syllable => (byte)syllable.Length)];
        for (var letter = 0; letter <= 26; letter++)
        {
            _firstSyllables[letter] = Array.FindIndex(Syllables, syllable => syllable[0] >= 'a' + letter);
            _firstSyllables[letter] = _firstSyllables[letter] < 0 ? Syllables.Length : _firstSyllables[letter];
        }

        Classes = new ushort[_symbols.Length];
        for (var symbol = 0; symbol < Classes.Length; symbol++)
        {
            Classes[symbol] = LetterClasses.Of((char)_symbols[symbol], ReadingsOf(symbol));
        }

        OneByteCodes = OneByteCodesOf(Codes.Length);
        SymbolOfCode = new ushort[Codes.Length];
        for (var code = 0; code < Codes.Length; code++)
        {
            SymbolOfCode[code] = SymbolOfUnit((char)Codes[code]);
            if (SymbolOfCode[code] == ManySymbols)
            {
                _expandedCodes[code] = [.. _expansions[(char)Codes[code]].Select(Symbol)];
            }
        }
    }

    /// <summary>Codes below this are one byte; the others are two.</summary>
    public int OneByteCodes { get; }

    /// <summary>The character of each code.</summary>
    public ushort[] Codes { get; }

    /// <summary>The symbol of each code, <see cref="NoSymbol"/> or <see cref="ManySymbols"/>.</summary>
    public ushort[] SymbolOfCode { get; }

    /// <summary>The number of symbols.</summary>
    public int SymbolCount => _symbols.Length;

    /// <summary>Where the readings of each symbol begin; one more ends the last.</summary>
    public int[] ReadingStarts { get; }

    /// <summary>Readings as places in <see cref="Syllables"/>.</summary>
    public ushort[] Readings { get; }

    /// <summary>The letter classes of each symbol.</summary>
    public ushort[] Classes { get; }

    /// <summary>The length of each syllable.</summary>
    public byte[] SyllableLengths { get; }

    /// <summary>The syllables, in the order of their letters.</summary>
    public string[] Syllables { get; }

    /// <summary>How many codes are one byte if there are so many: as many as leave room for all.</summary>
    public static int OneByteCodesOf(int count) => Math.Clamp((256 * 256 - count) / 255, 0, 208);

    /// <summary>Reads one code of a text.</summary>
    public int NextCode(ReadOnlySpan<byte> codes, ref int at)
    {
        int code = codes[at++];
        return code < OneByteCodes ? code : OneByteCodes + ((code - OneByteCodes) << 8) + codes[at++];
    }

    /// <summary>The folded form of a character, or <see cref="Separator"/>, or <see cref="Expanded"/>.</summary>
    public ushort Fold(char unit) => _folding[unit];

    /// <summary>What a character becomes that becomes several.</summary>
    public ReadOnlySpan<char> Expansion(char unit) => _expansions.TryGetValue(unit, out var parts) ? parts : default;

    /// <summary>The symbols of a code that has several.</summary>
    public ReadOnlySpan<ushort> Expansion(int code) => _expandedCodes[code];

    /// <summary>The symbol of a folded character, or <see cref="NoSymbol"/> if no text has it.</summary>
    public ushort Symbol(char folded)
    {
        var place = Array.BinarySearch(_symbols, (ushort)folded);
        return place < 0 ? NoSymbol : (ushort)place;
    }

    /// <summary>Reads a text as symbols are, folded and without separators, as far as there is room; what becomes several
    /// characters is left out.</summary>
    /// <returns>How many characters it has.</returns>
    public int ReadFolded(ReadOnlySpan<byte> codes, Span<char> folded)
    {
        var length = 0;
        for (var at = 0; at < codes.Length && length < folded.Length;)
        {
            var symbol = SymbolOfCode[NextCode(codes, ref at)];
            if (symbol < ManySymbols)
            {
                folded[length++] = (char)_symbols[symbol];
            }
        }

        return length;
    }

    /// <summary>The first syllable that begins with a letter or a later one.</summary>
    public int FirstSyllable(char letter) => _firstSyllables[letter - 'a'];

    private IEnumerable<string> ReadingsOf(int symbol) =>
        Readings.Take(ReadingStarts[symbol]..ReadingStarts[symbol + 1]).Select(reading => Syllables[reading]);

    private ushort SymbolOfUnit(char unit) => Fold(unit) switch
    {
        Separator => NoSymbol,
        Expanded => ManySymbols,
        var folded => Symbol((char)folded),
    };
}
