namespace OpenData.Search.Tests.Suggesting;

/// <summary>Readings for tests: one of each character from the corpus, more for some polyphones.</summary>
internal static class PinyinTable
{
    private static readonly Lazy<Dictionary<char, string[]>> Table = new(Read);

    public static IReadOnlyList<string> Of(char character) =>
        Table.Value.TryGetValue(character, out var readings) ? readings : [];

    private static Dictionary<char, string[]> Read()
    {
        var table = new Dictionary<char, string[]>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corpora", "pinyin.tsv")))
        {
            if (line.Split('\t') is [[var character], var reading])
            {
                table[character] = [reading];
            }
        }

        foreach (var more in "重chong 行hang 长zhang 乐yue 都du 地di 车ju 调tiao 厦sha 率shuai".Split(' '))
        {
            table[more[0]] = [.. table[more[0]], more[1..]];
        }

        return table;
    }
}
