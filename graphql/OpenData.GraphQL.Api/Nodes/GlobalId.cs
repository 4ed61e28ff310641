using System.Buffers.Text;
using System.Text;

namespace OpenData.GraphQL.Api.Nodes;

/// <summary>A global id: type and key, base64url. Clients must not look inside.</summary>
/// <param name="Type">The GraphQL type.</param>
/// <param name="Key">The key within the type.</param>
internal sealed record GlobalId(string Type, string Key)
{
    private const int MaxLength = 200;

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Type}:{Key}"));

    /// <summary>The id that the text stands for; null when it stands for none.</summary>
    public static GlobalId? Parse(string text)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return null;
        }

        var decoded = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        var colon = decoded.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? new GlobalId(decoded[..colon], decoded[(colon + 1)..]) : null;
    }
}
