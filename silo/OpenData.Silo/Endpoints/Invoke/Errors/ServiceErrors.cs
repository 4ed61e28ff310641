namespace OpenData.Silo.Endpoints.Invoke.Errors;

/// <summary>Refusals that services of the standard's annex have beside those of <see cref="InvokeErrors"/>.</summary>
internal static class ServiceErrors
{
    public static readonly InvokeError MissingField = new(
        40021,
        "缺少字段“{0}”：须为{1}。",
        "The field \"{0}\" is missing; give {1}.");

    public static readonly InvokeError BadField = new(
        40022,
        "字段“{0}”的值“{1}”无效：须为{2}。",
        "The field \"{0}\" has the value \"{1}\"; give {2}.");

    public static readonly InvokeError UnreadableData = new(
        40023,
        "字段 data 不是 JSON 对象：须为 JSON 文本或对象，同一字段只给一次。",
        "The field data is no JSON object; give an object or its text, each field in it once.");

    public static readonly InvokeError BadMedia = new(
        40024,
        "字段“{0}”的内容不是 {1}：须为 {2}，且文件完整。",
        "The field \"{0}\" has a content that is no {1}; give a whole file, one of {2}.");

    public static readonly InvokeError BadMobiles = new(
        40025,
        "字段 mobileStr 中有不是手机号的号码：{0}（序号与掩码后的值）；须各为 11 位，用英文逗号分隔。短信未发送给任何人。",
        "The field mobileStr has numbers that are no mobiles: {0} (place and value, masked); give eleven digits each, separated by commas. Nothing was sent.");

    public static readonly InvokeError NotAnApp = new(
        40304,
        "服务只供应用调用：请用应用的 Bearer 令牌、appsecret、accessKey 或签名。",
        "Services are for apps; call with an app's bearer token, appsecret, accessKey or signature, not with a personal token.");

    public static readonly InvokeError NotGranted = new(
        40305,
        "应用没有调用服务“{0}”的授权：请联系平台运营方。",
        "The app has not been granted the service \"{0}\"; ask those who operate the portal.");

    public static readonly InvokeError OtherSender = new(
        40306,
        "字段 senderCode 的值“{0}”不是发起调用的应用：须为该应用的识别码。",
        "The field senderCode has the value \"{0}\", which is not the app that calls; give the identifier of the app whose credential this is.");

    public static readonly InvokeError UnknownCamera = new(
        40404,
        "没有编号为“{0}”的监控点：请核对 cameraIndexCode。",
        "There is no camera \"{0}\"; check cameraIndexCode.");

    public static readonly InvokeError ReportedOtherwise = new(
        40901,
        "字段 otherTaskNum 的值“{0}”已上报过，内容不同：新问题请用新编号。",
        "The field otherTaskNum has the value \"{0}\", which was reported with another content; give a new event a new number.");

    public static readonly InvokeError SmsNotSent = new(
        50305,
        "短信网关没有接收这条短信（可能未设置或暂时不可用），本次调用不计次数：请稍后再试，或联系平台运营方。",
        "The message was not taken for delivery: the gateway is not set, or not available. The call was not counted; try again later, or ask those who operate the portal.");

    public static readonly InvokeError NoCameraGateway = new(
        50306,
        "平台没有设置视频网关，不提供监控点预览：请联系平台运营方。",
        "The portal has no gateway for cameras; ask those who operate it.");

    public static readonly InvokeError CameraUnavailable = new(
        50307,
        "视频网关暂时没有可用的应答，本次调用不计次数：请稍后再试。",
        "The gateway for cameras gave no answer that is of use; the call was not counted. Try again later.");

    /// <summary>The table in the order of the codes.</summary>
    public static IReadOnlyList<InvokeError> All { get; } =
    [
        MissingField, BadField, UnreadableData, BadMedia, BadMobiles, NotAnApp, NotGranted, OtherSender, UnknownCamera,
        ReportedOtherwise, SmsNotSent, NoCameraGateway, CameraUnavailable,
    ];
}
