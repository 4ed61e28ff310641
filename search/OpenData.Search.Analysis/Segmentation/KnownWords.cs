using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Offers the words of the dictionary and those that a catalogue added.</summary>
internal sealed class KnownWords(WordDictionary words, UnknownWords unknown)
{
    private readonly (int End, int Word)[] _found = new (int, int)[TextWindow.Size];

    /// <summary>Adds the words that start at a place. A whole word that nothing else reaches into, or out of, is added alone:
    /// the words in it are never looked at, which saves most of the work.</summary>
    /// <param name="lattice">Where they are added.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">The place, with an ideograph.</param>
    /// <param name="splitting">The text is a word that is to be cut, and is not offered itself.</param>
    /// <param name="stands">Whether the longest is added alone, and the next place is its end.</param>
    /// <returns>The end of the longest.</returns>
    public int Add(Lattice lattice, TextWindow text, int start, bool splitting, out bool stands)
    {
        var codes = text.Codes;
        var trie = words.Trie;
        var node = trie.First(codes[start]);
        var one = Math.Max(0, DoubleArray.Word(node));
        var count = 0;
        for (var end = start + 1; node != 0 && (node = trie.Next(node, codes[end])) != 0;)
        {
            end++;
            var word = DoubleArray.Word(node);
            if (word >= 0 && !(splitting && start == 0 && end == text.Length))
            {
                _found[count++] = (end, word);
            }
        }

        var longest = start + 1;
        if (count > 0)
        {
            (longest, var word) = _found[count - 1];
            if (words.Costs(word).IsWhole && !splitting && Stands(lattice, text, start, longest))
            {
                lattice.Add(start, longest, word, 0, WordKind.Word);
                stands = true;
                return longest;
            }
        }

        lattice.Add(start, start + 1, one, 0, WordKind.Word);
        foreach (var (end, word) in _found.AsSpan(0, count))
        {
            lattice.Add(start, end, word, 0, WordKind.Word);
        }

        if (words.User is { } user)
        {
            AddUserWords(user, lattice, text, start, splitting);
        }

        stands = false;
        return longest;
    }

    private static void AddUserWords(UserWords user, Lattice lattice, TextWindow text, int start, bool splitting)
    {
        var node = user.Trie.First(text.Codes[start]);
        for (var end = start + 1; node != 0 && (node = user.Trie.Next(node, text.Codes[end])) != 0;)
        {
            end++;
            if (DoubleArray.Word(node) >= 0 && !(splitting && start == 0 && end == text.Length))
            {
                lattice.Add(start, end, (int)WordClass.User, 0, WordKind.Word);
            }
        }
    }

    // Whether no other word ends in a word, or goes on from inside of it, or is a name or a word of the catalogue.
    private bool Stands(Lattice lattice, TextWindow text, int start, int end)
    {
        var codes = text.Codes;
        for (var at = start + 1; at < end; at++)
        {
            if (lattice.Reaches(at))
            {
                return false;
            }

            var node = words.Trie.First(codes[at]);
            for (var i = at + 1; i <= end && node != 0; i++)
            {
                node = words.Trie.Next(node, codes[i]);
            }

            if (node != 0)
            {
                return false;
            }
        }

        return !unknown.MayBegin(text, start) && (words.User is not { } user || !HasWord(user, codes, start, end));
    }

    private static bool HasWord(UserWords user, ushort[] codes, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var node = user.Trie.First(codes[at]);
            for (var i = at + 1; node != 0; i++)
            {
                node = user.Trie.Next(node, codes[i]);
                if (DoubleArray.Word(node) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
