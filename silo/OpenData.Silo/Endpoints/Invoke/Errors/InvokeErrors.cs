namespace OpenData.Silo.Endpoints.Invoke.Errors;

/// <summary>Every refusal there is: the endpoint answers from this table and <c>/docs/api</c> prints it.</summary>
internal static class InvokeErrors
{
    public static readonly InvokeError BadPage = new(
        40001,
        "分页参数 {0} 的值“{1}”无效：须为 {2} 到 {3} 的整数。",
        "The paging parameter {0} has the value \"{1}\"; it must be a whole number from {2} to {3}.");

    public static readonly InvokeError UnknownParameter = new(
        40002,
        "没有名为“{0}”的参数。可用：{1}，字段 {2}，以及字段后加 __gt、__gte、__lt、__lte、__contains、__in。",
        "There is no parameter named \"{0}\". Known: {1}, the fields {2}, and a field with __gt, __gte, __lt, __lte, __contains or __in.");

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

    public static readonly InvokeError TooManyParameters = new(
        40007,
        "参数超过 {0} 个：请减少。",
        "There are more than {0} parameters; give fewer.");

    public static readonly InvokeError TooManyValues = new(
        40008,
        "参数“{0}”有 {1} 个值，至多 {2} 个：请减少。",
        "The parameter \"{0}\" has {1} values, and may have {2}; give fewer.");

    public static readonly InvokeError UnknownField = new(
        40009,
        "参数 {0} 中没有名为“{1}”的字段。可用：{2}。",
        "The parameter {0} names the field \"{1}\", which there is not. Known: {2}.");

    public static readonly InvokeError UnfitValue = new(
        40010,
        "参数“{0}”的值“{1}”不能与字段“{2}”（{3}）比较：数值字段须给出数值，且不能用 __contains。",
        "The parameter \"{0}\" has the value \"{1}\", which does not compare with the field \"{2}\" ({3}); give a number to a field of numbers, and no __contains.");

    public static readonly InvokeError BadMark = new(
        40011,
        "参数 after 的值“{0}”不是这份数据当前版本的位置：数据可能已更新，请从第一页重新开始。",
        "The parameter after has the value \"{0}\", which is no place in this version of the data; it may have been updated, begin with the first page.");

    public static readonly InvokeError AfterAndOffset = new(
        40012,
        "参数 after 不能与第一页以后的页码或起始位置同时使用：请去掉其中一个。",
        "The parameter after does not go with a page number or offset past the first; leave one out.");

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

    public static readonly InvokeError UnknownResource = new(
        40401,
        "没有编号为“{0}”的资源：请从资源页面复制接口地址。",
        "There is no resource \"{0}\"; copy the address from the resource's page.");

    public static readonly InvokeError NoRows = new(
        40402,
        "资源“{0}”在本平台没有可调用的数据：请到来源网站获取。",
        "The resource \"{0}\" has no rows on this portal; get them from its source.");

    public static readonly InvokeError UnknownInterface = new(
        40403,
        "资源“{0}”没有序号为“{1}”的接口。可用：{2}。",
        "The resource \"{0}\" has no interface {1}. Known: {2}.");

    public static readonly InvokeError QuotaSpent = new(
        42901,
        "今日的 {0} 次调用已用完，次日零时（北京时间）恢复。",
        "Today's {0} calls are spent; they renew at midnight, Beijing time.");

    public static readonly InvokeError SignedTooOften = new(
        42902,
        "同一分钟内的签名请求超过 {0} 次，请一分钟后再试，或改用 AppSecret。",
        "More than {0} signed requests state this minute; try again in a minute, or use the AppSecret.");

    public static readonly InvokeError RefusedTooOften = new(
        42903,
        "来自该地址的无效授权过多：请在 {0} 秒后再试，并核对授权方式。",
        "Too many calls from this address had no good credential; try again in {0} seconds, and check how you say who calls.");

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

    public static readonly InvokeError Overloaded = new(
        50303,
        "服务繁忙，同时处理的调用已达 {0} 个：请在 {1} 秒后重试，本次调用不计次数。",
        "The service is busy with {0} calls at once; try again in {1} seconds. The call was not counted.");

    public static readonly InvokeError TooLong = new(
        50304,
        "查询超过 {0} 秒，已中止，本次调用不计次数：请增加相等条件，或减少排序与 __contains。",
        "The query ran for more than {0} seconds and was stopped; the call was not counted. Add conditions of equality, or sort and search within texts less.");

    /// <summary>The table in the order of the codes.</summary>
    public static IReadOnlyList<InvokeError> All { get; } =
    [
        BadPage, UnknownParameter, RepeatedParameter, UnreadableBody, SeveralCredentials, BadSignatureHeader, TooManyParameters,
        TooManyValues, UnknownField, UnfitValue, BadMark, AfterAndOffset,
        MissingToken, UnknownToken, ExpiredToken, UnknownScheme, UnknownBearer, UnknownSecret, WrongSignature, ClockOff, NonceUsed,
        LostSigningKey, NotOwnCredential, AddressNotAllowed, UnknownResource, NoRows, UnknownInterface, QuotaSpent, SignedTooOften, RefusedTooOften,
        Internal, RowsUnavailable, Unavailable, Overloaded, TooLong,
    ];
}
