using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using OpenData.Contracts.Apps.Rules;

namespace OpenData.Silo.Endpoints.Docs;

/// <summary>An example to check programs by that sign requests. It is computed, so that it cannot differ from what is
/// checked.</summary>
internal static class SignatureVector
{
    public const string Key = "5rY0v8Wq1mKx3cT7bN9eZ2uH4jL6pA-sD_fG0hJ1kQw";
    public const string Method = "POST";
    public const string Path = "/api/invoke/267ff190aa3ad4ac849b4fdf2659231a";
    public const string Body = "{\"pageNum\":1}";
    public const string Timestamp = "1772337600";
    public const string Nonce = "b5f0c3a4e1d24a6f";

    public static readonly IReadOnlyList<KeyValuePair<string, string>> Query =
        [new("page", "10"), new("pageNum", "1"), new("街镇名称", "南京东路街道")];

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Html(bool english)
    {
        var query = RequestSignature.Canonical(Query);
        var hash = RequestSignature.BodyHash(Encoding.UTF8.GetBytes(Body));
        var signature = Convert.ToHexStringLower(RequestSignature.Compute(Key, Method, Path, query, hash, Timestamp, Nonce));
        (string Name, string Value)[] rows =
        [
            (english ? "Signing key" : "签名密钥", Key),
            (english ? "Parameters" : "参数", string.Join("，", Query.Select(pair => $"{pair.Key} = {pair.Value}"))),
            (english ? "Body" : "请求体", Body),
            (english ? "The six lines" : "六行内容", string.Join('\n', Method, Path, query, hash, Timestamp, Nonce)),
            ("X-Signature", signature),
        ];
        return $"<table><tbody>{string.Concat(rows.Select(Row))}</tbody></table>";
    }

    private static string Row((string Name, string Value) row) =>
        $"<tr><th>{row.Name}</th><td><code>{string.Join("<br>", row.Value.Split('\n').Select(Encoder.Encode))}</code></td></tr>\n";
}
