using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>All words that may cover a text, each with the cheapest way to its end. Words are added from left to right;
/// those that end at one place are a list whose head is the cheapest.</summary>
internal sealed class Lattice(WordDictionary words)
{
    private const int Unseen = 1 << 30; // more than any way costs

    // A way that costs so much more than another one to the same place is not followed (256 are a factor of e in probability):
    // it saves a twentieth of the time, and no line of 32,000 is cut otherwise.
    private const int TooMuchMore = 8 * 256;

    // The node of the text's start; 0 is none.
    private const int First = 1;

    private Node[] _nodes = new Node[1024];
    private int[] _heads = new int[256];
    private int _count;

    /// <summary>Begins a text of a length after a word.</summary>
    public void Begin(int length, int previousWord)
    {
        if (_heads.Length <= length)
        {
            _heads = new int[Math.Max(length + 1, _heads.Length * 2)];
        }

        _heads.AsSpan(0, length + 1).Clear();
        _nodes[First] = new Node { Word = previousWord, Onward = words.Costs(previousWord).Unseen };
        _heads[0] = First;
        _count = First + 1;
    }

    /// <summary>Whether some word ends here (or the text starts here).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Reaches(int position) => _heads[position] != 0;

    /// <summary>What the cheapest way to a place costs, with the least that an unseen next word adds; some word ends there.</summary>
    public int Onward(int position) => _nodes[_heads[position]].Onward;

    /// <summary>Adds a word that starts where another ends.</summary>
    /// <param name="start">Its start.</param>
    /// <param name="end">Its end.</param>
    /// <param name="word">Its number, or its class.</param>
    /// <param name="extra">The cost of this word within its class.</param>
    /// <param name="kind">How it was found.</param>
    [SkipLocalsInit]
    public void Add(int start, int end, int word, int extra, WordKind kind)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        ref readonly var costs = ref words.Costs(word);
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        ref var heads = ref MemoryMarshal.GetArrayDataReference(_heads);
        var at = Unsafe.Add(ref heads, start);
        var from = at;
        var best = Unsafe.Add(ref nodes, at).Onward + costs.Own;
        for (; at != 0; at = Unsafe.Add(ref nodes, at).Sibling)
        {
            ref var before = ref Unsafe.Add(ref nodes, at);
            var pair = words.PairCost(before.Word, costs);
            var saved = before.Cost + pair + (((pair - 1) >> 31) & Unseen) - best;
            var isLess = saved >> 31;
            best += saved & isLess;
            from += (at - from) & isLess;
        }

        best += extra;
        var onward = best + costs.Unseen;
        ref var head = ref Unsafe.Add(ref heads, end);
        ref var first = ref Unsafe.Add(ref nodes, head);
        if (head != 0 && onward > first.Onward + TooMuchMore)
        {
            return;
        }

        var number = _count++;
        ref var node = ref Unsafe.Add(ref nodes, number);
        node.Cost = best;
        node.Onward = onward;
        node.Word = word;
        node.Previous = from;
        node.Start = start;
        node.Kind = kind;
        if (head == 0 || onward < first.Onward)
        {
            node.Sibling = head;
            head = number;
        }
        else
        {
            node.Sibling = first.Sibling;
            first.Sibling = number;
        }
    }

    /// <summary>The words of the cheapest way to the end of the text; a person's name is two, surname and given name.</summary>
    /// <param name="length">The length of the text.</param>
    /// <param name="limit">Words that end after this are left out, but for the first.</param>
    /// <param name="words">Where they are put, in order; as long as the text.</param>
    /// <param name="end">Where the last of them ends.</param>
    /// <param name="lastWord">Its number.</param>
    /// <returns>How many there are.</returns>
    public int Path(int length, int limit, Span<Word> words, out int end, out int lastWord)
    {
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        var at = _heads[length];
        ref var node = ref Unsafe.Add(ref nodes, at);
        for (end = length; end > limit && node.Previous != First; node = ref Unsafe.Add(ref nodes, at))
        {
            (end, at) = (node.Start, node.Previous);
        }

        lastWord = node.Word;

        // The way is known from its end.
        var place = words.Length;
        for (var after = end; at != First; at = node.Previous)
        {
            node = ref Unsafe.Add(ref nodes, at);
            var start = node.Start;
            if (node.Kind is WordKind.Person or WordKind.PersonOfLongSurname)
            {
                var given = start + (node.Kind == WordKind.Person ? 1 : 2);
                words[--place] = new Word(given, after - given, node.Kind);
                after = given;
            }

            words[--place] = new Word(start, after - start, node.Kind);
            after = start;
        }

        words[place..].CopyTo(words);
        return words.Length - place;
    }

    private struct Node
    {
        public int Cost;

        // With the least that an unseen next word adds.
        public int Onward;
        public int Word;
        public int Previous;
        public int Sibling;
        public int Start;
        public WordKind Kind;
    }
}
