namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>Every refusal there is: the endpoint answers from this table and <c>/docs/api</c> prints it.</summary>
internal static class InvokeErrors
{
    public static readonly InvokeError BadPage = new(
        40001,
        "分页参数 {0} 的值“{1}”无效：须为 1 到 {2} 的整数。",
        "The paging parameter {0} has the value \"{1}\"; it must be a whole number from 1 to {2}.");

    public static readonly InvokeError UnknownParameter = new(
        40002,
        "没有名为“{0}”的参数。可用：pageNum、page、authToken、appsecret、accessKey，以及字段 {1}。",
        "There is no parameter named \"{0}\". Known: pageNum, page, authToken, appsecret, accessKey, and the fields {1}.");

    public static readonly InvokeError RepeatedParameter = new(
        40003,
        "参数“{0}”出现了多次；每个参数只能给出一次。",
        "The parameter \"{0}\" is given more than once; give each once.");

    public static readonly InvokeError UnreadableBody = new(
        40004,
        "请求体无法读取：POST 请求须为 application/x-www-form-urlencoded，或值为文本、数字的 JSON 对象（application/json），不超过 {0} 字节。",
        "The body cannot be read; POST a form (application/x-www-form-urlencoded) or a JSON object of texts and numbers (application/json) of at most {0} bytes.");

    public static readonly InvokeError SeveralCredentials = new(
        40005,
        "同时用了多种授权方式（{0}）：每次调用只用一种。",
        "Several things say who calls ({0}); give one.");

    public static readonly InvokeError BadSignatureHeader = new(
        40006,
        "签名请求头 {0} 的值“{1}”无效：须有 X-App-Id、X-Timestamp（yyyyMMddHHmmss 北京时间或 Unix 秒）、X-Nonce（16 到 64 个字母、数字、- 或 _）与 X-Signature（64 位十六进制）。",
        "The header {0} of the signature has the value \"{1}\"; a signed request has X-App-Id, X-Timestamp (yyyyMMddHHmmss Beijing time, or Unix seconds), X-Nonce (16 to 64 letters, digits, - or _) and X-Signature (64 hex digits).");

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

    public static readonly InvokeError AddressNotAllowed = new(
        40301,
        "地址 {0} 不在应用的 IP 名单内：请到个人中心“我的应用”修改名单。",
        "The address {0} is not in the app's list; change the list among your apps in the personal centre.");

    public static readonly InvokeError UnknownResource = new(
        40401,
        "没有编号为“{0}”的资源：请从资源页面复制接口地址。",
        "There is no resource \"{0}\"; copy the address from the resource's page.");

    public static readonly InvokeError NoRows = new(
        40402,
        "资源“{0}”在本平台没有可调用的数据：请到来源网站获取。",
        "The resource \"{0}\" has no rows on this portal; get them from its source.");

    public static readonly InvokeError QuotaSpent = new(
        42901,
        "今日的 {0} 次调用已用完，次日零时（北京时间）恢复。",
        "Today's {0} calls are spent; they renew at midnight, Beijing time.");

    public static readonly InvokeError SignedTooOften = new(
        42902,
        "同一分钟内的签名请求超过 {0} 次，请一分钟后再试，或改用 AppSecret。",
        "More than {0} signed requests state this minute; try again in a minute, or use the AppSecret.");

    public static readonly InvokeError Internal = new(
        50001,
        "服务器内部错误（编号 {0}），本次调用不计次数；请稍后再试，或把编号告知运营方。",
        "Internal error {0}; the call was not counted. Try again later, or give the operator this number.");

    public static readonly InvokeError RowsUnavailable = new(
        50301,
        "数据暂时无法读取，本次调用不计次数，请稍后再试。",
        "The rows cannot be read at the moment; the call was not counted. Try again later.");

    public static readonly InvokeError Unavailable = new(
        50302,
        "服务暂时不可用（数据库或集群正在恢复），请在几秒后重试。",
        "The service is not available at the moment: the database or the cluster is recovering. Try again in some seconds.");

    /// <summary>The table in the order of the codes.</summary>
    public static IReadOnlyList<InvokeError> All { get; } =
    [
        BadPage, UnknownParameter, RepeatedParameter, UnreadableBody, SeveralCredentials, BadSignatureHeader,
        MissingToken, UnknownToken, ExpiredToken, UnknownScheme, UnknownBearer, UnknownSecret, WrongSignature, ClockOff, NonceUsed,
        LostSigningKey, AddressNotAllowed, UnknownResource, NoRows, QuotaSpent, SignedTooOften, Internal, RowsUnavailable, Unavailable,
    ];
}
