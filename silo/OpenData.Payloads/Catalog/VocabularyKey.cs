using System.Collections.Frozen;
using System.Text;

namespace OpenData.Payloads.Catalog;

/// <summary>What two spellings of one value have in common.</summary>
internal static class VocabularyKey
{
    private const string Edges = "'\"`‘’“”「」『』《》〈〉[]()【】<>.。:：";

    private static readonly FrozenSet<string> Placeholders = new[]
    {
        "", "暂无", "空", "无", "null", "none", "nil", "nan", "n/a", "na", "$type", "-", "--", "---", "—", "——", "/", "\\",
        "undefined", "未知", "不详", "暂缺", "未填写", "未填", "暂无数据", "暂未填写", "请选择", "*", "?",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The value in half width and lower case, without white space, and without quotes around it.</summary>
    public static string Of(string value)
    {
        string normal;
        try
        {
            normal = value.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate: no table lists it.
            normal = value;
        }

        var key = new StringBuilder(normal.Length);
        foreach (var c in normal)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\uFEFF'))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        var folded = key.ToString();
        if (Placeholders.Contains(folded))
        {
            return folded;
        }

        var inner = folded.AsSpan().Trim(Edges).ToString();
        return inner.Length == 0 ? folded : inner;
    }

    public static bool IsPlaceholder(string key) => Placeholders.Contains(key);
}
