using System.Text.Json.Nodes;
using OpenData.Contracts.Cameras;
using OpenData.Contracts.Services;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Services.Fields;
using OpenData.Silo.Endpoints.Invoke.Standard;

namespace OpenData.Silo.Endpoints.Invoke.Services;

/// <summary>监控点预览 (annex A, table A.2): the address of a camera's picture, as <c>{"url"}</c>.</summary>
internal sealed partial class CameraPreviewEndpoint(ICameraPreviews cameras, ILogger<CameraPreviewEndpoint> logger) : ServiceEndpoint
{
    private const string ExpandName = "expand";
    private const string StreamForm = "streamform=rtp";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private static readonly FieldKind<Guid> Camera = new("a UUID", (string text, out Guid value) =>
        Guid.TryParseExact(text, "D", out value) || Guid.TryParseExact(text, "N", out value));

    private static readonly FieldKind<CameraProtocol> Protocol = FieldKinds.OneOf(
        [.. Enum.GetValues<CameraProtocol>().Select(protocol => (protocol.ToString().ToLowerInvariant(), protocol))]);

    private static readonly FieldKind<string> Expand = new(
        $"{StreamForm} and transcode=0 or transcode=1, each at most once, joined by &",
        (string text, out string value) => IsExpand(value = text));

    public override CityService Service => CityService.Cameras;

    public override async Task<JsonNode> Perform(ServiceCall call, CancellationToken cancellationToken)
    {
        var fields = call.Fields(except: AnswerFormat.ParameterName);
        var question = new CameraQuestion(
            fields.Required("cameraIndexCode", Camera),
            fields.Optional("streamType", FieldKinds.Whole(0, 1), 0) == 1,
            fields.Optional("protocol", Protocol, CameraProtocol.Rtsp),
            fields.Optional("transmode", FieldKinds.Whole(0, 1), 1) == 1,
            fields.Optional(ExpandName, Expand) ?? "");
        fields.RefuseOthers();
        if (question.Protocol != CameraProtocol.Rtsp && question.Expand.Contains(StreamForm, StringComparison.Ordinal))
        {
            throw fields.Unfit(ExpandName, $"{StreamForm} with the protocol rtsp alone");
        }

        try
        {
            return await cameras.Find(question, cancellationToken) is { } address
                ? new JsonObject { ["url"] = address.OriginalString }
                : throw new InvokeRefusedException(ServiceErrors.UnknownCamera, question.Camera);
        }
        catch (CameraUnavailableException failure) when (failure.IsNotSet)
        {
            throw new InvokeRefusedException(ServiceErrors.NoCameraGateway);
        }
        catch (CameraUnavailableException failure)
        {
            LogUnavailable(logger, question.Camera, failure.Message);
            throw new InvokeRefusedException(ServiceErrors.CameraUnavailable) { RetryAfter = RetryAfter };
        }
    }

    private static bool IsExpand(string text)
    {
        var parts = text.Split('&');
        return parts.All(part => part is StreamForm or "transcode=0" or "transcode=1")
            && parts.DistinctBy(part => part[..part.IndexOf('=', StringComparison.Ordinal)]).Count() == parts.Length;
    }

    [LoggerMessage(5602, LogLevel.Warning, "The picture of camera {Camera} is not known: {Reason}")]
    private static partial void LogUnavailable(ILogger logger, Guid camera, string reason);
}
