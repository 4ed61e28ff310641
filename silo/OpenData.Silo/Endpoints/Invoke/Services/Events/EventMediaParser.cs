using System.Globalization;
using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.EventReports;
using OpenData.Payloads.Medias;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Services.Fields;

namespace OpenData.Silo.Endpoints.Invoke.Services.Events;

/// <summary>Reads the medias of one report (多媒体信息, table A.4).</summary>
internal sealed class EventMediaParser
{
    private const string UrlName = "mediaURL";
    private const string ContentName = "content";
    private const int LongestName = 100;

    private static readonly FieldKind<string> FileName = new(
        $"the name of a file without a folder, of 1 to {LongestName} characters",
        (string text, out string value) => FieldKinds.Line(LongestName).Parser(text, out value) && text.AsSpan().IndexOfAny("/\\:") < 0);

    private static readonly FieldKind<MediaUsage> Usage = FieldKinds.OneOf(
        ("上报", MediaUsage.Report), ("核查", MediaUsage.Check), ("核实", MediaUsage.Verify), ("处置", MediaUsage.Handle));

    private static readonly FieldKind<MediaKind> Kind = FieldKinds.OneOf(
        [.. Enum.GetValues<MediaKind>().Select(kind => (kind.ToString().ToUpperInvariant(), kind))]);

    private static readonly FieldKind<byte[]> Base64 = new(
        $"base64 of at most {EventMedia.MostBytes} bytes, or send a mediaURL instead",
        TryDecode)
    {
        Shown = text => text[..Math.Min(20, text.Length)] + "…",
    };

    private readonly List<byte[]> _contents = [];
    private long _bytes;

    /// <summary>What was sent, in its order.</summary>
    public IReadOnlyList<byte[]> Contents => _contents;

    /// <exception cref="InvokeRefusedException">A field is missing, or not what it should be.</exception>
    public async Task<EquatableList<EventMedia>> Parse(string name, JsonElement given, CancellationToken cancellationToken)
    {
        if (given.ValueKind != JsonValueKind.Array || given.GetArrayLength() > EventMedia.Most)
        {
            var shown = given.ValueKind == JsonValueKind.Array
                ? given.GetArrayLength().ToString(CultureInfo.InvariantCulture)
                : InvokeRefusedException.Shown(given.GetRawText());
            throw new InvokeRefusedException(ServiceErrors.BadField, name, shown, $"a list of at most {EventMedia.Most} objects");
        }

        var medias = new List<EventMedia>();
        foreach (var media in given.EnumerateArray())
        {
            var path = $"{name}[{medias.Count}]";
            medias.Add(media.ValueKind == JsonValueKind.Object
                ? await One(path + ".", media, cancellationToken)
                : throw new InvokeRefusedException(
                    ServiceErrors.BadField, path, InvokeRefusedException.Shown(media.GetRawText()), "an object"));
        }

        return [.. medias];
    }

    private async Task<EventMedia> One(string path, JsonElement given, CancellationToken cancellationToken)
    {
        var fields = new FieldReader(JsonFields.Of(given, path), path);
        var name = fields.Required("mediaName", FileName);
        var url = fields.Optional(UrlName, FieldKinds.WebAddress);
        var usage = fields.Required("mediaUsage", Usage);
        var kind = fields.Required("mediaType", Kind);
        var content = fields.Optional<byte[]?>(ContentName, Base64!, otherwise: null);
        fields.RefuseOthers();
        return (url, content) switch
        {
            (null, null) => throw new InvokeRefusedException(
                ServiceErrors.MissingField, path + UrlName, $"{FieldKinds.WebAddress.Limit}, or the file itself as {ContentName}"),
            ({ }, { }) => throw fields.Unfit(UrlName, $"either {UrlName} or {ContentName}, and not both"),
            (_, null) => new EventMedia(name, usage, kind, url, File: null),
            _ => new EventMedia(name, usage, kind, Url: null, await Take(path + ContentName, kind, content, cancellationToken)),
        };
    }

    private async Task<MediaFile> Take(string path, MediaKind kind, byte[] content, CancellationToken cancellationToken)
    {
        _bytes += content.Length;
        if (_bytes > EventMedia.MostBytesTogether)
        {
            throw new InvokeRefusedException(
                ServiceErrors.BadField,
                path,
                $"{_bytes} bytes with those before it",
                $"at most {EventMedia.MostBytesTogether} bytes in all, and the others as mediaURL");
        }

        var format = await MediaContent.FormatOf(content, cancellationToken);
        var formats = MediaContent.FormatsOf(kind);
        if (format is not { } known || !formats.Contains(known))
        {
            throw new InvokeRefusedException(
                ServiceErrors.BadMedia, path, kind.ToString().ToUpperInvariant(), string.Join(", ", formats).ToUpperInvariant());
        }

        _contents.Add(content);
        return new MediaFile(MediaFiles.AddressOf(content), known, content.Length);
    }

    private static bool TryDecode(string text, out byte[] content)
    {
        content = [];
        if (text.Length / 4 * 3L > EventMedia.MostBytes + 2)
        {
            return false;
        }

        var decoded = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(text, decoded, out var length) || length is 0 or > EventMedia.MostBytes)
        {
            return false;
        }

        content = decoded[..length];
        return true;
    }
}
