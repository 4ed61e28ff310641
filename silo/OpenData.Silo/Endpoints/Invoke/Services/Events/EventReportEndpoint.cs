using System.Text.Json;
using System.Text.Json.Nodes;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.EventReports;
using OpenData.Contracts.Services;
using OpenData.Payloads.Medias;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Endpoints.Invoke.Rows;
using OpenData.Silo.Endpoints.Invoke.Services.Fields;
using OpenData.Silo.Endpoints.Invoke.Standard;
using Orleans;
using Orleans.Storage;

namespace OpenData.Silo.Endpoints.Invoke.Services.Events;

/// <summary>信息上报 (annex A, tables A.3 to A.5): takes a report, once; sent again as it was, it is answered as before.</summary>
internal sealed class EventReportEndpoint(IGrainFactory grains, MediaFiles files, EventReportParser parser) : ServiceEndpoint
{
    private const string SenderName = "senderCode";
    private const int Failed = -1;

    public override CityService Service => CityService.Events;

    /// <summary>The files that one report may have, as base64, and what is around them.</summary>
    public override int MostBodyBytes => 12 * 1024 * 1024;

    /// <summary>Table A.5 is JSON.</summary>
    public override InterfaceFormat FormatOf(HttpRequest request, CallParameters? parameters) => InterfaceFormat.Json;

    public override async Task<JsonNode> Perform(ServiceCall call, CancellationToken cancellationToken)
    {
        var fields = call.Fields();
        var data = fields.Required("data", new FieldKind<string>("a JSON object, or its text", (string text, out string value) =>
        {
            value = text;
            return true;
        }));
        var sender = fields.Required(SenderName, FieldKinds.Line(64));
        fields.Required("actionType", FieldKinds.OneOf(("UP_REC_REPORT", true)));
        fields.RefuseOthers();
        if (!Guid.TryParse(sender, out var id) || id.ToString("D") != call.App.Id)
        {
            throw new InvokeRefusedException(ServiceErrors.OtherSender, InvokeRefusedException.Shown(sender));
        }

        var (report, contents) = await parser.Parse(data, cancellationToken);
        var stored = await Take(call.App, report, contents, cancellationToken);
        return stored.Report == report
            ? new JsonObject { ["recID"] = stored.Number, ["taskNum"] = stored.TaskNum }
            : throw new InvokeRefusedException(ServiceErrors.ReportedOtherwise, report.OtherTaskNum);
    }

    public override CallAnswer Answer(JsonNode data, InterfaceFormat format, AnswerBuffer output) =>
        Write(output, errorCode: null, StandardEnvelope.Success, data);

    public override CallAnswer Refuse(InvokeRefusedException refused, InterfaceFormat format, AnswerBuffer output) =>
        Write(output, refused.Error.Code, refused.Text(english: true), data: null);

    // The files first: what is acknowledged has them. A report that is there has them already.
    private async Task<StoredEvent> Take(
        App app, EventReport report, IReadOnlyList<byte[]> contents, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IEventReportGrain>(IEventReportGrain.KeyOf(app.Id, report.OtherTaskNum));
        if (await grain.Read() is { } before)
        {
            return before;
        }

        foreach (var content in contents)
        {
            await files.Put(content, cancellationToken);
        }

        try
        {
            return await grain.Take(app.Form.Name, report);
        }
        catch (InconsistentStateException)
        {
            // While silos come and go a grain may meet itself. The one that lost has ended and stored nothing.
            return await grain.Take(app.Form.Name, report);
        }
    }

    private static CallAnswer Write(AnswerBuffer output, int? errorCode, string message, JsonNode? data)
    {
        using var json = new Utf8JsonWriter(output, JsonRows.Writing);
        json.WriteStartObject();
        json.WriteBoolean("success", errorCode is null);
        json.WriteNumber("code", errorCode is null ? 0 : Failed);
        json.WriteString("message", message);
        if (errorCode is { } known)
        {
            json.WriteNumber("errorCode", known);
        }

        json.WritePropertyName(StandardEnvelope.DataName);
        if (data is null)
        {
            json.WriteNullValue();
        }
        else
        {
            data.WriteTo(json);
        }

        json.WriteEndObject();
        json.Flush();
        return new CallAnswer(output.Written, JsonRows.ContentType);
    }
}
