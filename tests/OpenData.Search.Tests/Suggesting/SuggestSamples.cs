using OpenData.Search.Suggesting;

namespace OpenData.Search.Tests.Suggesting;

/// <summary>Indexes in memory, with readings that the tests give.</summary>
internal static class SuggestSamples
{
    private static readonly Dictionary<char, string[]> Known = Table(
        "重 zhong chong;庆 qing;行 xing hang;长 chang zhang;安 an;西 xi;先 xian;国 guo;女 nv;略 lve;公 gong;园 yuan;银 yin;"
        + "地 di de;铁 tie;客 ke;流 liu;嘉 jia;定 ding;区 qu ou;绿 lv;市 shi;上 shang;海 hai;停 ting;车 che ju;场 chang;方 fang;"
        + "案 an;信 xin;息 xi;街 jie;镇 zhen;代 dai;码 ma;城 cheng;中 zhong;心 xin;元 yuan;圆 yuan;远 yuan;厂 chang;年 nian");

    public static Lexicon Lexicon { get; } = Lexicon.LoadDefault();

    public static IEnumerable<char> Characters => Known.Keys;

    public static IReadOnlyList<string> Readings(char character) => Known.TryGetValue(character, out var readings) ? readings : [];

    public static byte[] Bytes(IEnumerable<SuggestEntry> entries)
    {
        using var stream = new MemoryStream();
        SuggestIndex.Build(entries, Lexicon, Readings, stream);
        return stream.ToArray();
    }

    public static SuggestIndex Index(params IEnumerable<SuggestEntry> entries) => SuggestIndex.Open(Bytes(entries));

    public static SuggestIndex Titles(params string[] titles) =>
        Index(titles.Select((title, number) => new SuggestEntry(title, "title", titles.Length - number)));

    private static Dictionary<char, string[]> Table(string text) =>
        text.Split(';').ToDictionary(entry => entry[0], entry => entry[2..].Split(' '));
}
