using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Finds the dictionary words of two or more characters strictly inside a word. Not thread-safe.</summary>
internal sealed class InnerWords(WordDictionary words)
{
    private Word[] _found = new Word[16];

    /// <summary>The words inside a word, by their start; valid until the next call.</summary>
    public ReadOnlySpan<Word> Of(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var i = 0; i + 1 < word.Length; i++)
        {
            var first = words.Code(word[i]);
            count = Walk(words.Trie, word, i, first, count);
            if (words.User is { } user)
            {
                count = Walk(user.Trie, word, i, first, count);
                user.KeepAlive();
            }
        }

        return _found.AsSpan(0, count);
    }

    private int Walk(DoubleArray trie, ReadOnlySpan<char> word, int start, ushort first, int count)
    {
        var node = trie.First(first);
        for (var end = start + 1; node != 0 && end < word.Length && (node = trie.Next(node, words.Code(word[end]))) != 0;)
        {
            end++;
            if (DoubleArray.Word(node) >= 0 && end - start < word.Length)
            {
                if (count == _found.Length)
                {
                    Array.Resize(ref _found, count * 2);
                }

                _found[count++] = new Word(start, end - start, WordKind.Word);
            }
        }

        return count;
    }
}
