namespace OpenData.Silo.Endpoints.Invoke.Errors;

/// <summary>Every refusal of a call of an interface: the endpoint answers from this table and <c>/docs/api</c> prints it. Those of
/// services are <see cref="ServiceErrors"/>.</summary>
internal static partial class InvokeErrors
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
        "参数“{0}”的值“{1}”不能与字段“{2}”比较：数值字段须给出数值，且不能用 __contains。",
        "The parameter \"{0}\" has the value \"{1}\", which does not compare with the field \"{2}\"; give a number to a field of numbers, and no __contains.");

    public static readonly InvokeError BadMark = new(
        40011,
        "参数 after 的值“{0}”不是这份数据当前版本的位置：数据可能已更新，请从第一页重新开始。",
        "The parameter after has the value \"{0}\", which is no place in this version of the data; it may have been updated, begin with the first page.");

    public static readonly InvokeError AfterAndOffset = new(
        40012,
        "参数 after 不能与第一页以后的页码或起始位置同时使用：请去掉其中一个。",
        "The parameter after does not go with a page number or offset past the first; leave one out.");

    public static readonly InvokeError MissingAppCode = new(
        40013,
        "缺少请求头 X-App-Code：应用用 Bearer 令牌调用时，须给出应用识别码，即“我的应用”里的应用编号。",
        "The header X-App-Code is missing; an app that calls with a bearer token gives its application identifier, which stands among your apps.");

    public static readonly InvokeError BadAppCode = new(
        40014,
        "请求头 X-App-Code 的值“{0}”不是应用识别码：须为一个 UUID，如 3b241101-e2bb-4255-8caf-4136c566a962。",
        "The header X-App-Code has the value \"{0}\", which is no application identifier; give one UUID such as 3b241101-e2bb-4255-8caf-4136c566a962.");

    public static readonly InvokeError UnknownFormat = new(
        40015,
        "参数 format 的值“{0}”无效：须为 json 或 xml。",
        "The parameter format has the value \"{0}\"; it must be json or xml.");

    public static readonly InvokeError BadTime = new(
        40016,
        "参数“{0}”的值“{1}”不是时间：须为 yyyyMMddHHmmss（北京时间）、9 到 11 位的 Unix 秒，或由两者组成的区间，如 [20260101000000, 20260201000000)；日期字段也可用 yyyy-MM-dd。",
        "The parameter \"{0}\" has the value \"{1}\", which is no time; give yyyyMMddHHmmss (Beijing time), Unix seconds of 9 to 11 digits, or an interval of these such as [20260101000000, 20260201000000). A field of days also takes yyyy-MM-dd.");

    public static readonly InvokeError ReversedInterval = new(
        40017,
        "参数“{0}”的时间区间“{1}”的起点晚于终点：请对调。",
        "The parameter \"{0}\" has the interval \"{1}\", which begins after its end; swap the two.");

    public static readonly InvokeError UnknownArea = new(
        40018,
        "参数“{0}”的值“{1}”不是 GB/T 2260 的行政区划代码：省级为 2 位，地级为 4 位，县级为 6 位，前两者也可补零到 6 位。",
        "The parameter \"{0}\" has the value \"{1}\", which is no area code of GB/T 2260; a province has 2 digits, a city 4, a county 6, and the first two may be filled with zeros to 6.");

    public static readonly InvokeError UnknownCodeList = new(
        40019,
        "参数 list 的值“{0}”不是这个接口返回字段的代码表。可用：{1}。",
        "The parameter list has the value \"{0}\", which is no code list of this interface's fields. Known: {1}.");

    public static readonly InvokeError UnknownOption = new(
        40020,
        "没有名为“{0}”的参数。可用：{1}。",
        "There is no parameter named \"{0}\". Known: {1}.");

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

    public static readonly InvokeError NotAcceptable = new(
        40601,
        "请求头 Accept 的值“{0}”中没有本接口能给出的格式：可用 application/json 与 application/xml。",
        "The header Accept has the value \"{0}\", and the answer is application/json or application/xml; accept one of these.");

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

    public static readonly InvokeError CodesTooOften = new(
        42904,
        "同一分钟内来自该地址的代码表请求超过 {0} 次：请在 {1} 秒后再试。",
        "More than {0} requests for codes came from this address in a minute; try again in {1} seconds.");

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
    public static IReadOnlyList<InvokeError> All =>
    [
        BadPage, UnknownParameter, RepeatedParameter, UnreadableBody, SeveralCredentials, BadSignatureHeader, TooManyParameters,
        TooManyValues, UnknownField, UnfitValue, BadMark, AfterAndOffset, MissingAppCode, BadAppCode, UnknownFormat, BadTime,
        ReversedInterval, UnknownArea, UnknownCodeList, UnknownOption,
        MissingToken, UnknownToken, ExpiredToken, UnknownScheme, UnknownBearer, UnknownSecret, WrongSignature, ClockOff, NonceUsed,
        LostSigningKey, NotOwnCredential, AddressNotAllowed, NotEntitled, WrongAppCode, UnknownResource, NoRows, UnknownInterface,
        NotAcceptable, QuotaSpent, SignedTooOften, RefusedTooOften, CodesTooOften,
        Internal, RowsUnavailable, Unavailable, Overloaded, TooLong,
    ];
}
