using System.Globalization;
using System.Text.Json;
using OpenData.Contracts.EventReports;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Services.Fields;

namespace OpenData.Silo.Endpoints.Invoke.Services.Events;

/// <summary>Reads the field <c>data</c> of a report (table A.4).</summary>
internal sealed class EventReportParser(TimeProvider time)
{
    private const string MediasName = "medias";
    private const double MostCoordinate = 100_000_000; // Metres of a projection of the Earth have eight digits with the zone.

    /// <summary>The report, and what was sent of its medias.</summary>
    /// <exception cref="InvokeRefusedException">A field is missing, or not what it should be.</exception>
    public async Task<(EventReport Report, IReadOnlyList<byte[]> Contents)> Parse(string data, CancellationToken cancellationToken)
    {
        using var json = Read(data);
        var medias = new EventMediaParser();
        try
        {
            var fields = new FieldReader(JsonFields.Of(json.RootElement, except: MediasName));
            var report = Fields(fields);
            var count = fields.Optional<int?>("mediaNum", Count, otherwise: null);
            fields.RefuseOthers();
            if (json.RootElement.TryGetProperty(MediasName, out var given) && given.ValueKind != JsonValueKind.Null)
            {
                report = report with { Medias = await medias.Parse(MediasName, given, cancellationToken) };
            }

            return count is null || count == report.Medias.Count
                ? (report, medias.Contents)
                : throw fields.Unfit("mediaNum", string.Create(CultureInfo.InvariantCulture, $"{report.Medias.Count}, as there are medias"));
        }
        catch (InvalidOperationException)
        {
            throw new InvokeRefusedException(ServiceErrors.UnreadableData); // A text has half a character.
        }
    }

    private static FieldKind<int?> Count { get; } = new(
        $"a whole number from 0 to {EventMedia.Most}",
        (string text, out int? value) =>
        {
            var isCount = FieldKinds.Whole(0, EventMedia.Most).Parser(text, out var number);
            value = number;
            return isCount;
        });

    private static JsonDocument Read(string data)
    {
        try
        {
            var json = JsonDocument.Parse(data, JsonFields.Reading);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return json;
            }

            json.Dispose();
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException) // The last: half a character.
        {
            throw new InvokeRefusedException(ServiceErrors.UnreadableData);
        }

        throw new InvokeRefusedException(ServiceErrors.UnreadableData);
    }

    private EventReport Fields(FieldReader fields) => new(
        fields.Required("eventDesc", FieldKinds.Text(2_000)),
        fields.Required("otherTaskNum", FieldKinds.Line(64)),
        fields.Required("address", FieldKinds.Line(500)),
        fields.Required("coordinateX", FieldKinds.Number(-MostCoordinate, MostCoordinate)),
        fields.Required("coordinateY", FieldKinds.Number(-MostCoordinate, MostCoordinate)),
        fields.Required("eventSrcID", FieldKinds.Whole(0, int.MaxValue)),
        fields.Required("recTypeID", FieldKinds.Whole(0, int.MaxValue)),
        fields.Required("eventLevelID", FieldKinds.Whole(1, 2)),
        fields.Required("eventTypeCode", FieldKinds.Code),
        fields.Required("createTime", FieldKinds.Moment(time)))
    {
        Longitude = fields.Optional("lontitude", FieldKinds.Number(-180, 180), 0),
        Latitude = fields.Optional("latitude", FieldKinds.Number(-90, 90), 0),
        DistrictCode = fields.Optional("districtCode", FieldKinds.Area),
        DistrictName = fields.Optional("districtName", FieldKinds.Line(100)),
        StreetCode = fields.Optional("streetCode", FieldKinds.Area),
        StreetName = fields.Optional("streetName", FieldKinds.Line(100)),
        CommunityCode = fields.Optional("communityCode", FieldKinds.Area),
        CommunityName = fields.Optional("communityName", FieldKinds.Line(100)),
        MainTypeCode = fields.Optional("mainTypeCode", FieldKinds.Code),
        SubTypeCode = fields.Optional("subTypeCode", FieldKinds.Code),
        HumanName = fields.Optional("humanName", FieldKinds.Name),
        Cellphone = fields.Optional("cellphone", FieldKinds.Cellphone),
        TaskNum = fields.Optional("taskNum", FieldKinds.Line(64)),
    };
}
