using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Quotas;
using OpenData.GraphQL.Api.Entitlements;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Api.Verification;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>Refusals in the reader's language.</summary>
public static class RefusalTexts
{
    /// <summary>Why something was not done, and what to do about it.</summary>
    public static IUserError Of(Refusal refusal, bool isEnglish)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var seconds = (int)Math.Ceiling(Math.Max(1, refusal.RetryAfter?.TotalSeconds ?? 0));
        var (zh, en) = EntitlementTexts.Of(refusal) ?? Texts(refusal.Code, seconds);
        var message = isEnglish ? en : zh;
        var code = CodeOf(refusal.Code);
        IReadOnlyList<string>? path = refusal.Field is { } field ? ["input", .. field.Split('.')] : null;
        return refusal.RetryAfter is not null ? new LockedError(message, code, path, seconds)
            : path is not null ? new InputError(message, code, path)
            : new RefusedError(message, code, path);
    }

    private static (string Zh, string En) Texts(RefusalCode code, int seconds) => code switch
    {
        RefusalCode.BadUserName => (
            "用户名须为 5 至 25 个字母、数字或下划线，并以字母开头。",
            "A user name has 5 to 25 letters, digits and underscores, first a letter."),
        RefusalCode.UserNameTaken => ("用户名已被使用，请换一个。", "The user name is taken; choose another."),
        RefusalCode.BadMobile => (
            "手机号须为 11 位、以 1 开头的中国大陆号码。", "The mobile must be a number of the mainland: 11 digits, first 1."),
        RefusalCode.MobileTaken => (
            "该手机号已注册，请直接登录或找回密码。", "This mobile has an account: sign in, or reset the password."),
        RefusalCode.PasswordTooShort => ("密码太短，至少 8 个字符。", "The password is too short: at least 8 characters."),
        RefusalCode.PasswordTooLong => ("密码太长，至多 20 个字符。", "The password is too long: at most 20 characters."),
        RefusalCode.PasswordNoUpper => ("密码须有至少一个大写字母。", "The password needs an upper case letter."),
        RefusalCode.PasswordNoLower => ("密码须有至少一个小写字母。", "The password needs a lower case letter."),
        RefusalCode.PasswordNoDigit => ("密码须有至少一个数字。", "The password needs a digit."),
        RefusalCode.TermsNotAccepted => ("请先阅读并接受用户协议。", "Read and accept the terms first."),
        RefusalCode.BadName => (
            "姓名须为 1 至 50 个文字，不含数字和符号。", "A name has 1 to 50 letters, no digits and no signs."),
        RefusalCode.BadPassport => ("护照号须为 5 至 15 位字母和数字。", "A passport number has 5 to 15 letters and digits."),
        RefusalCode.BadCreditCode => (
            "统一社会信用代码须为 18 位且校验码正确，请核对。",
            "A unified social credit code has 18 places and a check character, which does not fit; look at it again."),
        RefusalCode.CreditCodeTaken => (
            "该统一社会信用代码已注册，请联系本单位经办人或找回密码。",
            "This code has an account: ask its agent, or reset the password."),
        RefusalCode.BadIdentityNumber => (
            "身份证号码须为 18 位且校验码正确，请核对。",
            "An identity number has 18 places and a check character, which does not fit; look at it again."),
        RefusalCode.BadEmail => ("电子邮箱格式不对，例如 name@example.cn。", "This is no e-mail address, such as name@example.cn."),
        RefusalCode.BadText => (
            "请填写一行文字，不能为空，也不能太长。", "Write one line of text, not empty and not that long."),
        RefusalCode.WrongCaptcha => (
            "图片验证码不对或已失效，请换一张再试。", "The captcha's answer is wrong or too late; try another."),
        RefusalCode.WrongCode => ("短信验证码不对，请核对。", "The code is wrong; look at the message again."),
        RefusalCode.ExpiredCode => ("短信验证码已失效，请重新获取。", "The code is no longer good; ask for another."),
        RefusalCode.CodeTriedTooOften => (
            "短信验证码错误次数过多，请重新获取。", "The code was tried too often; ask for another."),
        RefusalCode.TooSoon => (
            $"请在 {seconds} 秒后再获取验证码。", $"Another code may be asked for in {seconds} seconds."),
        RefusalCode.NotSent => (
            "短信暂时无法发送，请稍后再试。", "The message could not be sent; try again later."),
        RefusalCode.WrongLogin => ("账号或密码不对。", "The name or the password is wrong."),
        RefusalCode.NoAccount => ("该手机号没有可用的账号，请先注册。", "No account fits this mobile; register first."),
        RefusalCode.WrongPassword => ("密码不对。", "The password is wrong."),
        RefusalCode.Locked => (
            $"失败次数过多，请在 {seconds} 秒后再试。", $"Too many failures; try again in {seconds} seconds."),
        RefusalCode.ExpiredTicket => (
            "身份验证已失效，请从第一步重新开始。", "The proof is no longer good; begin again at the first step."),
        RefusalCode.NotAnOrganisation => ("只有机构账号可以变更经办人。", "Only an organisation has an agent."),
        RefusalCode.NoSuchUser => ("没有这个用户名的账号。", "No account has this user name."),
        RefusalCode.RoleNotGiven => (
            "注册用户与机构身份随注册产生，不能授予或收回。", "Registered and organisation come with registering; they are not given or taken."),
        RefusalCode.TooManyTokens => (
            $"有效令牌已达 {AccessToken.MostKept} 个，请先撤销不用的。",
            $"There are {AccessToken.MostKept} tokens already; revoke one that is not used."),
        RefusalCode.NoToken => ("没有这个令牌，或已撤销。", "There is no such token, or it was revoked."),
        RefusalCode.ExpiredVisit => (
            "外部登录已超时，请从登录页重新开始。", "The sign-in by the provider is too old; begin again on the page for logging in."),
        RefusalCode.IdentityBound => (
            "该账号已绑定此平台的另一身份，或该身份已绑定另一账号；请先在安全设置中解绑。",
            "The account is bound to somebody else of this provider, or you are bound to another account; unbind that in the security settings first."),
        RefusalCode.NoIdentity => ("没有这个绑定，或已解绑。", "There is no such binding, or it was taken away."),
        RefusalCode.ExpiredScan => (
            "二维码已失效，请在电脑上刷新后重新扫描。", "The code is no longer good; refresh it on the other screen and scan again."),
        RefusalCode.NoOrganisation => (
            "没有使用该统一社会信用代码的机构账号，请先注册。", "No organisation has this code; register it first."),
        RefusalCode.NoCookies => (
            "请用普通的 POST 请求登录。", "Sign in by an ordinary POST request."),
        RefusalCode.TooManyApps => (
            $"应用已达 {App.MostKept} 个，请先删除不用的。", $"There are {App.MostKept} apps already; delete one that is not used."),
        RefusalCode.NoApp => ("没有这个应用，或已删除。", "There is no such app, or it was deleted."),
        RefusalCode.BadLabels => (
            "标签至多 10 个，每个 1 至 20 个字，不能重复。", "At most 10 labels of 1 to 20 characters, each once."),
        RefusalCode.BadDomains => ("请至少选择一个领域，每个只选一次。", "Choose at least one domain, each once."),
        RefusalCode.BadDescription => ("描述须为 1 至 500 个字。", "A description has 1 to 500 characters."),
        RefusalCode.BadRedirectUri => (
            "回调地址须为 https 地址（本机可用 http），不含用户名和 #，至多 10 个，每个至多 300 个字符。",
            "A redirect address is an https address (http for this machine), without a user and #; at most 10 of 300 characters."),
        RefusalCode.BadNetwork => (
            "IP 名单须为地址或 CIDR 网段，例如 203.0.113.0/24，至多 50 个。",
            "Write addresses or networks such as 203.0.113.0/24, at most 50."),
        RefusalCode.UnknownClient => (
            "没有这个应用（client_id），请联系应用的开发者。", "No app has this client_id; ask the developer of the app."),
        RefusalCode.UnknownRedirectUri => (
            "应用没有登记这个回调地址（redirect_uri），请联系应用的开发者。",
            "The app has not registered this redirect_uri; ask the developer of the app."),
        RefusalCode.BadQuota => (
            $"每日次数须为 {IQuotaDesk.Least} 至 {IQuotaDesk.Most} 的整数。",
            $"A daily quota is a whole number from {IQuotaDesk.Least} to {IQuotaDesk.Most}."),
        RefusalCode.OrganisationUnproven => (
            "该单位的账号尚未证明属于贵单位：请先用密码登录，再用证书登录一次。",
            "Nobody has proven that the account is the organisation's: sign in by password first, then by the certificate."),
        RefusalCode.MadeTooMany => (
            $"创建的令牌和应用过多，请在 {seconds} 秒后再创建。",
            $"Too many tokens and apps were made; make another in {seconds} seconds."),
        RefusalCode.ProofOver => (
            "账号的登录信息刚刚变更，请重新登录后再试。", "The account was changed in this moment; sign in again and retry."),
        RefusalCode.AccountBlocked => (
            "该账号已被平台停用，请联系平台运营人员。", "This account was blocked; ask those who operate the portal."),
        RefusalCode.OwnAccount => (
            "不能停用或恢复自己的账号，请由其他运营人员处理。", "Nobody blocks or unblocks their own account; ask another operator."),
        RefusalCode.NoAllowedApp => ("没有这个授权，或已撤销。", "The app is not allowed, or not any more."),
        RefusalCode.NoQuotaOwner => (
            "请给出 appId，或者 userName 与 tokenId。", "Give either appId, or userName and tokenId."),
        _ => VerificationTexts.Of(code, seconds) ?? throw new UnreachableException($"{code} has no text."),
    };

    private static string CodeOf(RefusalCode code)
    {
        var text = new StringBuilder();
        foreach (var letter in code.ToString())
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpper(letter, CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
