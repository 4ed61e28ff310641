using OpenData.Search.Suggesting;

namespace OpenData.Search.Tests.Suggesting;

public class SuggestModelTests
{
    private const string More = "ABab2 -（）㎡慶國Ａ街";

    [Theory]
    [InlineData(1, 5, 4)]
    [InlineData(2, 40, 6)]
    [InlineData(3, 400, 3)]
    [InlineData(4, 700, 9)]
    [InlineData(5, 900, 14)]
    public void Answers_are_those_of_the_model_for_random_entries_and_what_one_may_type(int seed, int count, int length)
    {
        var random = new Random(seed);
        var entries = Enumerable.Range(0, count).Select(_ => new SuggestEntry(
            Text(random, length), "title item org".Split(' ')[random.Next(3)], random.Next(4))).ToList();
        var model = new SuggestModel(entries);
        using var index = SuggestSamples.Index(entries);
        foreach (var typed in Typed(random, entries).Take(400))
        {
            var limit = random.Next(1, 21);
            var found = index.Find(typed, limit, SuggestQuotas.None);
            Assert.Equal(model.Find(typed, limit), found.Select(s => (s.Text, s.Kind, s.Weight, s.Match)));
            Assert.All(found, s => Assert.InRange(s.HighlightStart, 0, s.Text.Length - s.HighlightLength));
            Assert.All(found, s => Assert.InRange(s.HighlightLength, 1, s.Text.Length));
        }
    }

    [Fact]
    public void Every_prefix_of_every_text_finds_it()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 300).Select(_ => Text(random, 6)).Where(text => text.Any(char.IsLetter)).ToList();
        using var index = SuggestSamples.Index(texts.Select(text => new SuggestEntry(text, "title", 1)));
        var model = new SuggestModel(texts.Select(text => new SuggestEntry(text, "title", 1)));
        foreach (var text in texts)
        {
            for (var length = 1; length <= text.Length; length++)
            {
                var found = index.Find(text[..length], 100).Select(s => (s.Text, s.Kind, s.Weight, s.Match));
                Assert.Equal(model.Find(text[..length], 100), found);
            }
        }
    }

    private static string Text(Random random, int length)
    {
        var characters = string.Concat(SuggestSamples.Characters) + More;
        return string.Concat(Enumerable.Range(0, random.Next(1, length + 1)).Select(_ => characters[random.Next(characters.Length)]));
    }

    // Pieces of the entries as they are, as pinyin with some reading, as initials, mixed, with blanks; and noise.
    private static IEnumerable<string> Typed(Random random, List<SuggestEntry> entries)
    {
        while (true)
        {
            var text = entries[random.Next(entries.Count)].Text;
            var start = random.Next(3) == 0 ? random.Next(text.Length) : 0;
            var way = random.Next(6);
            var typed = string.Concat(text[start..].Select(unit => Spell(random, unit, way)));
            yield return typed[..random.Next(typed.Length + 1)];
            if (random.Next(4) == 0)
            {
                yield return string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => "zhongchqixanlvesü2'"[random.Next(19)]));
            }
        }
    }

    private static string Spell(Random random, char unit, int way)
    {
        if (way == 0 || SuggestSamples.Readings(unit) is not [..] readings || readings.Count == 0)
        {
            return unit.ToString();
        }

        var reading = readings[random.Next(readings.Count)];
        return (way == 4 ? random.Next(1, 4) : way) switch
        {
            1 => reading,
            2 => reading[..1],
            3 => unit.ToString(),
            _ => reading + (random.Next(2) == 0 ? " " : ""),
        };
    }
}
