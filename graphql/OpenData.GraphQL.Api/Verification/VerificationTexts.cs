using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>Refusals about verification in both languages.</summary>
internal static class VerificationTexts
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Null for a code that is about something else.</summary>
    public static (string Zh, string En)? Of(RefusalCode code, int seconds) => code switch
    {
        RefusalCode.NotAPerson => (
            "只有个人账号可以实名认证，机构请提交机构认证。", "Only a person proves a real name; an organisation sends its documents."),
        RefusalCode.AlreadyVerified => ("账号已认证，无须再次提交。", "The account is verified; nothing more is needed."),
        RefusalCode.VerificationWaiting => (
            "已有一项认证在审核中，请等待结果，或先撤回。", "A request waits already; wait for the decision, or withdraw it first."),
        RefusalCode.TooManyAttempts => (
            $"今日提交认证已达 {VerificationChange.AttemptsADay} 次，请在 {seconds} 秒后（次日）再试。",
            $"{VerificationChange.AttemptsADay} attempts were made today; try again in {seconds} seconds, on the next day."),
        RefusalCode.RealNameMismatch => (
            "姓名与证件号码不一致，请核对后再试。", "Name and number are not of one person; look at both again."),
        RefusalCode.IdentityUsedUp => (
            $"该证件号码已认证 {IIdentityGrain.MostAccounts} 个账号，不能再认证更多。",
            $"This number has verified {IIdentityGrain.MostAccounts} accounts; it cannot verify another."),
        RefusalCode.NoVerification => (
            "没有审核中的这项认证。", "There is no such request that waits."),
        RefusalCode.VerificationDecided => (
            "该认证已由他人处理或已撤回，请刷新查看。", "Somebody else was first to decide, or it was withdrawn; load it again."),
        RefusalCode.OwnVerification => (
            "不能审核自己的认证，请由其他运维人员处理。", "Nobody decides about their own account; ask another operator."),
        RefusalCode.NumberUnreadable => (
            "证件号码已无法解密，请驳回并请用户重新提交。",
            "The number cannot be decrypted any more; reject the request, so that it is submitted again."),
        RefusalCode.BadFileCount => (
            $"请提交 1 至 {CertificateFile.Most} 个文件。", $"Send 1 to {CertificateFile.Most} files."),
        RefusalCode.BadFile => (
            "文件须为完整的 JPEG、PNG 或 PDF（以内容为准），请换一个文件。",
            "A file must be a whole JPEG, PNG or PDF by its content; choose another."),
        RefusalCode.FileTooLarge => (
            $"文件不能超过 {CertificateFile.MostBytes / Megabyte} MB，请压缩后再提交。",
            $"A file has at most {CertificateFile.MostBytes / Megabyte} MB; make it smaller."),
        _ => null,
    };
}
