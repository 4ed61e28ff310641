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
        "没有名为“{0}”的参数。可用：pageNum、page、authToken，以及字段 {1}。",
        "There is no parameter named \"{0}\". Known: pageNum, page, authToken, and the fields {1}.");

    public static readonly InvokeError RepeatedParameter = new(
        40003,
        "参数“{0}”出现了多次；每个参数只能给出一次。",
        "The parameter \"{0}\" is given more than once; give each once.");

    public static readonly InvokeError UnreadableBody = new(
        40004,
        "请求体无法读取：POST 请求须为 application/x-www-form-urlencoded，或值为文本、数字的 JSON 对象（application/json），不超过 {0} 字节。",
        "The body cannot be read; POST a form (application/x-www-form-urlencoded) or a JSON object of texts and numbers (application/json) of at most {0} bytes.");

    public static readonly InvokeError MissingToken = new(
        40101,
        "缺少令牌：请用参数 authToken 给出。",
        "The token is missing; give it as the parameter authToken.");

    public static readonly InvokeError UnknownToken = new(
        40102,
        "令牌无效：请检查 authToken 是否完整。",
        "The token is not known; check that authToken is complete.");

    public static readonly InvokeError ExpiredToken = new(
        40103,
        "令牌已过期：请重新申请令牌。",
        "The token has expired; get a new one.");

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
        BadPage, UnknownParameter, RepeatedParameter, UnreadableBody, MissingToken, UnknownToken, ExpiredToken,
        UnknownResource, NoRows, QuotaSpent, Internal, RowsUnavailable, Unavailable,
    ];
}
