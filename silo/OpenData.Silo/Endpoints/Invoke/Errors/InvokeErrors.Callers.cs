namespace OpenData.Silo.Endpoints.Invoke.Errors;

/// <summary>Refusals of who calls, 401 and 403.</summary>
internal static partial class InvokeErrors
{
    public static readonly InvokeError MissingToken = new(
        40101,
        "缺少授权：请用参数 authToken 给出令牌，或用应用的 appsecret、accessKey、Bearer 令牌或签名。",
        "Nothing says who calls: give a token as the parameter authToken, or an app's appsecret, accessKey, bearer token or signature.");

    public static readonly InvokeError UnknownToken = new(
        40102,
        "令牌无效：请检查 authToken 是否完整。",
        "The token is not known; check that authToken is complete.");

    public static readonly InvokeError ExpiredToken = new(
        40103,
        "令牌已过期：请重新申请令牌。",
        "The token has expired; get a new one.");

    public static readonly InvokeError UnknownScheme = new(
        40104,
        "请求头 Authorization 须为“Bearer 令牌”。",
        "The header Authorization must be \"Bearer\" and a token.");

    public static readonly InvokeError UnknownBearer = new(
        40105,
        "Bearer 令牌无效、已过期或已撤销：请到 /oauth/token 换取新的。",
        "The bearer token is not known, has expired or was revoked; get a new one at /oauth/token.");

    public static readonly InvokeError UnknownSecret = new(
        40106,
        "{0} 无效或已更换：请到个人中心“我的应用”核对。",
        "{0} is not known or was renewed; look at your apps in the personal centre.");

    public static readonly InvokeError WrongSignature = new(
        40107,
        "签名不对：请核对 X-App-Id、签名密钥和签名的六行内容，见 /docs/api#signature。",
        "The signature does not fit; check X-App-Id, the signing key and the six lines that are signed, see /docs/api#signature.");

    public static readonly InvokeError ClockOff = new(
        40108,
        "时间戳“{0}”与服务器相差超过 5 分钟：请校准时钟，服务器现在的 Unix 秒为 {1}。",
        "The timestamp \"{0}\" is more than five minutes off; set the clock, here it is {1} in Unix seconds.");

    public static readonly InvokeError NonceUsed = new(
        40109,
        "随机数“{0}”已用过：每次请求须换一个 X-Nonce 并重新签名。",
        "The nonce \"{0}\" was used; sign each request anew with another X-Nonce.");

    public static readonly InvokeError LostSigningKey = new(
        40110,
        "签名密钥已失效：请到个人中心“我的应用”更换。",
        "The signing key is no longer good; renew it among your apps in the personal centre.");

    public static readonly InvokeError NotOwnCredential = new(
        40111,
        "在线测试须登录，并选用自己有效的令牌或应用：请重新登录，或刷新页面后再选。",
        "An online test needs a session, and a token or app of one's own that is in force; sign in again, or reload the page and choose anew.");

    public static readonly InvokeError AddressNotAllowed = new(
        40301,
        "地址 {0} 不在应用的 IP 名单内：请到个人中心“我的应用”修改名单。",
        "The address {0} is not in the app's list; change the list among your apps in the personal centre.");

    public static readonly InvokeError NotEntitled = new(
        40302,
        "没有调用资源“{0}”的授权：有条件开放的资源须先申请，浙江风格的接口须为应用申请；请联系平台运营方。",
        "Nothing allows you to call the resource \"{0}\": apply for what is open on conditions, and for an app where the interface is Zhejiang's; ask those who operate the portal.");

    public static readonly InvokeError WrongAppCode = new(
        40303,
        "请求头 X-App-Code 给出的应用识别码“{0}”不是发起调用的应用：请核对应用编号与授权是否属于同一应用。",
        "The header X-App-Code names \"{0}\", which is not the app that calls; give the identifier of the app whose credential this is.");
}
