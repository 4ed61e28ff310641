using System.Globalization;

namespace OpenData.Search.Columns;

/// <summary>Makes byte strings whose order is the order of names: the collation of zh-CN (pinyin) if the machine has
/// the ICU library, code units otherwise.</summary>
internal static class NameOrder
{
    private static readonly CompareInfo? Chinese = FindChinese();

    /// <summary>Whether names are in pinyin order on this machine.</summary>
    public static bool IsPinyin => Chinese is not null;

    public static byte[] Key(string name)
    {
        if (Chinese is not null)
        {
            return Chinese.GetSortKey(name).KeyData;
        }

        var bytes = new byte[name.Length * 2];
        for (var i = 0; i < name.Length; i++)
        {
            bytes[2 * i] = (byte)(name[i] >> 8);
            bytes[(2 * i) + 1] = (byte)name[i];
        }

        return bytes;
    }

    private static CompareInfo? FindChinese()
    {
        try
        {
            // Without ICU, or in invariant mode, the culture is unknown or compares by code units: 阿 is after 波 then.
            var compare = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
            return compare.Compare("阿", "波", CompareOptions.None) < 0 && compare.Compare("波", "次", CompareOptions.None) < 0
                && compare.Compare("阿", "中", CompareOptions.None) < 0
                ? compare
                : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
