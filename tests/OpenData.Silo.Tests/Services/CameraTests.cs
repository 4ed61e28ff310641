using System.Net;
using OpenData.Contracts.Cameras;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Tests.Services;

/// <summary>监控点预览, annex A of the standard: table A.2 row by row.</summary>
public sealed class CameraTests(ServicePortal portal) : IClassFixture<ServicePortal>
{
    private const string Path = "/openapi/v1/cameras/preview";
    private const string Camera = "5f3c8a1e-2b7d-4c6f-9a0b-1c2d3e4f5a6b";

    [Fact]
    public async Task What_is_left_out_is_as_the_table_says()
    {
        var answer = await portal.Call(Path, new { cameraIndexCode = Camera });

        Assert.Equal("""{"code":200,"message":"OK","data":{"url":"rtsp://10.0.0.1:554/openUrl/a"}}""", answer.Text);
        Assert.Equal(new CameraQuestion(Guid.Parse(Camera), false, CameraProtocol.Rtsp, true, ""), portal.Cameras.Asked);
    }

    [Fact]
    public async Task All_parameters_are_taken_from_the_query_too()
    {
        var answer = await portal.Send(
            HttpMethod.Get,
            $"{Path}?cameraIndexCode={Camera.Replace("-", "", StringComparison.Ordinal)}&streamType=1&protocol=rtsp&transmode=0"
                + "&expand=transcode%3D1%26streamform%3Drtp",
            null,
            ("X-App-Secret", portal.Apps.Secret),
            ("Accept", "application/xml"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("<url>rtsp://10.0.0.1:554/openUrl/a</url>", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            new CameraQuestion(Guid.Parse(Camera), true, CameraProtocol.Rtsp, false, "transcode=1&streamform=rtp"), portal.Cameras.Asked);
    }

    [Theory]
    [InlineData("cameraIndexCode", null, 40021)]
    [InlineData("cameraIndexCode", "camera-1", 40022)]
    [InlineData("cameraIndexCode", "{5f3c8a1e-2b7d-4c6f-9a0b-1c2d3e4f5a6b}", 40022)]
    [InlineData("streamType", "2", 40022)]
    [InlineData("streamType", "main", 40022)]
    [InlineData("protocol", "RTSP", 40022)]
    [InlineData("protocol", "http", 40022)]
    [InlineData("transmode", "2", 40022)]
    [InlineData("expand", "transcode=2", 40022)]
    [InlineData("expand", "transcode=1&transcode=0", 40022)]
    [InlineData("expand", "transcode=1&", 40022)]
    [InlineData("expand", "streamform=ps", 40022)]
    [InlineData("stream", "1", 40020)]
    public async Task A_parameter_that_is_missing_or_wrong_is_named(string name, string? value, int code)
    {
        var body = new Dictionary<string, string?> { ["cameraIndexCode"] = Camera };
        body[name] = value;

        var answer = await portal.Call(Path, body);

        Assert.Equal((code, HttpStatusCode.BadRequest), (answer.Code, answer.Status));
        Assert.Contains($"\"{name}\"", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_streams_goes_with_rtsp_alone_and_a_code_with_all()
    {
        var refused = await portal.Call(Path, new { cameraIndexCode = Camera, protocol = "hls", expand = "streamform=rtp" });
        Assert.Equal(ServiceErrors.BadField.Code, refused.Code);
        Assert.Equal(200, (await portal.Call(Path, new { cameraIndexCode = Camera, protocol = "hls", expand = "transcode=1" })).Code);
    }

    [Fact]
    public async Task A_camera_that_is_not_known_and_a_gateway_that_is_of_no_use_are_told_apart()
    {
        var before = portal.Cameras.Answer;
        portal.Cameras.Answer = () => null;
        var unknown = await portal.Call(Path, new { cameraIndexCode = Camera });
        portal.Cameras.Answer = () => throw new CameraUnavailableException("status 500 of gateway.internal");
        var failing = await portal.Call(Path, new { cameraIndexCode = Camera });
        portal.Cameras.Answer = () => throw new CameraUnavailableException("not set") { IsNotSet = true };
        var absent = await portal.Call(Path, new { cameraIndexCode = Camera });
        portal.Cameras.Answer = before;

        Assert.Equal((HttpStatusCode.NotFound, ServiceErrors.UnknownCamera.Code), (unknown.Status, unknown.Code));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, ServiceErrors.CameraUnavailable.Code), (failing.Status, failing.Code));
        Assert.Equal(TimeSpan.FromSeconds(30), failing.Response.Headers.RetryAfter!.Delta);
        Assert.DoesNotContain("gateway.internal", failing.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, ServiceErrors.NoCameraGateway.Code), (absent.Status, absent.Code));
    }
}
