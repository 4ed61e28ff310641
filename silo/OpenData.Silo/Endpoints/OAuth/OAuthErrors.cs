namespace OpenData.Silo.Endpoints.OAuth;

/// <summary>Every refusal there is.</summary>
internal static class OAuthErrors
{
    public static readonly OAuthError BadForm = new(
        "invalid_request",
        StatusCodes.Status400BadRequest,
        "请求须为 application/x-www-form-urlencoded 表单，每个参数只给一次，每个至多 4096 个字符。",
        "Send a form (application/x-www-form-urlencoded) with each parameter once and of at most 4096 characters.");

    public static readonly OAuthError MissingParameter = new(
        "invalid_request",
        StatusCodes.Status400BadRequest,
        "缺少这种授权需要的参数，见 /docs/api#oauth。",
        "A parameter is missing that this grant needs, see /docs/api#oauth.");

    public static readonly OAuthError TwoAuthentications = new(
        "invalid_request",
        StatusCodes.Status400BadRequest,
        "应用身份只用一种方式给出：Basic 请求头，或表单里的 client_id 与 client_secret。",
        "Say in one way which app asks: a Basic header, or client_id and client_secret in the form.");

    public static readonly OAuthError UnknownGrant = new(
        "unsupported_grant_type",
        StatusCodes.Status400BadRequest,
        "grant_type 须为 authorization_code、client_credentials 或 password。",
        "grant_type must be authorization_code, client_credentials or password.");

    public static readonly OAuthError BadScope = new(
        "invalid_scope", StatusCodes.Status400BadRequest, "scope 只能为 invoke 或不填。", "scope can be invoke alone, or left out.");

    public static readonly OAuthError BadClient = new(
        "invalid_client",
        StatusCodes.Status401Unauthorized,
        "client_id 或 AppSecret 不对：请到个人中心“我的应用”核对。",
        "client_id or AppSecret is wrong; look at your apps in the personal centre.");

    public static readonly OAuthError NotProven = new(
        "unauthorized_client",
        StatusCodes.Status400BadRequest,
        "这种授权需要用 AppSecret 证明应用身份。",
        "This grant needs the AppSecret.");

    public static readonly OAuthError AddressNotAllowed = new(
        "unauthorized_client",
        StatusCodes.Status403Forbidden,
        "您的地址不在应用的 IP 名单内：请到个人中心“我的应用”修改名单。",
        "Your address is not in the app's list; change the list among your apps in the personal centre.");

    public static readonly OAuthError BadCode = new(
        "invalid_grant",
        StatusCodes.Status400BadRequest,
        "授权码无效、已用过或已过期，或 redirect_uri、code_verifier 不符：请重新授权。",
        "The code is not good, was used or has expired, or redirect_uri or code_verifier do not fit; ask for authorization again.");

    public static readonly OAuthError BadLogin = new(
        "invalid_grant",
        StatusCodes.Status400BadRequest,
        "用户名或密码不对；只能用应用所属账号的用户名和密码。",
        "The user name or the password is wrong; only those of the account that owns the app are taken.");

    public static readonly OAuthError Locked = new(
        "temporarily_unavailable",
        StatusCodes.Status429TooManyRequests,
        "失败次数过多，请按 Retry-After 等待后再试。",
        "Too many failures; try again after the time in Retry-After.");
}
