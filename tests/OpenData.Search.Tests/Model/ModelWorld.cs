namespace OpenData.Search.Tests.Model;

/// <summary>Random documents, changes and queries over a vocabulary in which no word is a misspelling, a part, a
/// homophone or a synonym of another.</summary>
internal sealed class ModelWorld(int seed, bool chinese)
{
    private static readonly string[] Latin =
        ["bbbbb", "ccccc", "ddddd", "fffff", "ggggg", "hhhhh", "jjjjj", "kkkkk", "lllll", "mmmmm", "ppppp", "qqqqq"];

    private static readonly string[] Chinese =
        ["公园", "医院", "桥梁", "河道", "学校", "图书馆", "药店", "地震", "气象", "渔业", "食品", "邮政"];

    private static readonly string[] Domains = ["道路交通", "城市建设", "a & <b>", "x\"y", "卫生健康"];
    private static readonly string[] Scopes = ["items", "items", "title", "abstract"];
    private static readonly string[] Orgs = ["市公安局", "市教委", "市水务局"];

    public Random Random { get; } = new(seed);

    public string[] Vocabulary { get; } = chinese ? Chinese : Latin;

    public string Word() => Vocabulary[(int)(Vocabulary.Length * Math.Pow(Random.NextDouble(), 1.5))];

    public string[] Words(int least, int most) =>
        [.. Enumerable.Range(0, Random.Next(least, most + 1)).Select(_ => Word())];

    public ModelDocument Document(int ids) => new($"doc-{Random.Next(ids)}")
    {
        Title = Words(1, 4),
        Abstract = Words(0, 6),
        Tags = Words(0, 2),
        Items = [.. Enumerable.Range(0, Random.Next(4)).Select(_ => new ModelItem(Words(1, 2), Words(0, 2)))],
        Domain = Some(Domains, 3),
        Org = Some(Orgs, 2),
        Updated = Random.Next(5) == 0 ? null : Random.Next(6),
        SetsViews = Random.Next(2) == 0,
        Views = Random.Next(4),
    };

    public ModelQuery Query() => Random.Next(8) switch
    {
        0 => new(),
        1 or 2 => new() { Words = [Word()] },
        3 => new() { Words = Distinct(2, 3) },
        4 => new() { Words = [Word()], Excluded = Distinct(1, 2) },
        5 => new() { Phrase = Words(2, 2) },
        6 => new() { Words = [Word()], Phrase = Words(2, 2) },
        _ => new() { Words = Distinct(1, 2), Scope = Scopes[Random.Next(Scopes.Length)] },
    };

    public Dictionary<string, IReadOnlyList<string>> Filters()
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>();
        if (Random.Next(2) == 0)
        {
            filters["domain"] = [.. Some(Domains, 3).Distinct()];
        }

        if (Random.Next(3) == 0)
        {
            filters["org"] = [.. Some(Orgs, 2).Distinct(), .. Random.Next(6) == 0 ? ["无此单位"] : Array.Empty<string>()];
        }

        return filters;
    }

    /// <summary>The text with some letters as capitals or of full width: the same query.</summary>
    public string Disguise(string text) => string.Concat(text.Select(letter => (letter, Random.Next(3)) switch
    {
        ( >= 'a' and <= 'z', 0) => char.ToUpperInvariant(letter),
        ( >= 'a' and <= 'z', 1) => (char)(letter - 'a' + 'ａ'),
        _ => letter,
    }));

    private string[] Distinct(int least, int most) => [.. Words(least, most).Distinct()];

    private string[] Some(string[] values, int most) =>
        [.. Enumerable.Range(0, Random.Next(most + 1)).Select(_ => values[Random.Next(values.Length)])];
}
