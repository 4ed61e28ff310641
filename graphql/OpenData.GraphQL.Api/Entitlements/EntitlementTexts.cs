using OpenData.Contracts.Accounts;
using OpenData.Contracts.Entitlements;

namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>Refusals about entitlements in both languages.</summary>
internal static class EntitlementTexts
{
    private const int LongestShown = 60;

    /// <summary>Null for a code that is about something else.</summary>
    public static (string Zh, string En)? Of(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.NoEntitlementHolder => (
            "请给出应用（appId）或用户名（userName），只给其一。", "Give either an app (appId) or a user (userName), and not both."),
        RefusalCode.NoResource => (
            "没有这个数据资源，请核对资源标识（32 位十六进制）。", "There is no such resource; a key has 32 hex digits."),
        RefusalCode.NoRows => (
            "该资源在本平台没有数据行，也就没有接口可以授权。", "The portal holds no rows of this resource, so there is no interface to grant."),
        RefusalCode.NoFields => (
            "请至少选择一个字段；要授权全部字段，请不指定字段。", "Choose at least one field, or give none at all to grant every field."),
        RefusalCode.UnknownField => (
            $"该资源没有字段“{Shown(refusal.Value)}”，请用其数据项的名称或代码。",
            $"The resource has no field \"{Shown(refusal.Value)}\"; use names or codes of its data items."),
        RefusalCode.ServiceForApps => (
            "服务只授权给应用，不能授权给个人令牌：请给出应用（appId）。", "Services are for apps, not for personal tokens; give an app (appId)."),
        RefusalCode.ServiceHasNoFields => (
            "服务没有可选的字段：请不指定字段。", "A service has no fields to choose; give none."),
        RefusalCode.BadUntil => (
            $"截止日期不能早于今天，也不能晚于 {Entitlement.MostYears} 年后；长期授权请留空。",
            $"The last day is today at the earliest and {Entitlement.MostYears} years from now at the latest; leave it out for no end."),
        RefusalCode.BadNote => (
            $"备注至多 {Entitlement.LongestNote} 个字，不能换行。", $"A note is one line of at most {Entitlement.LongestNote} characters."),
        RefusalCode.TooManyEntitlements => (
            $"授权的资源已达 {Entitlement.MostKept} 个，请先收回不用的。",
            $"{Entitlement.MostKept} resources are granted already; revoke one that is not used."),
        RefusalCode.NoEntitlement => (
            "没有这项授权，或已收回。", "Nothing of this resource is granted, or it was revoked."),
        _ => null,
    };

    private static string Shown(string? value) =>
        value is null ? "" : value.Length <= LongestShown ? value : value[..LongestShown] + "…";
}
