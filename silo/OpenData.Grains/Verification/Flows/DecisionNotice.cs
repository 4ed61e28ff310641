using Microsoft.Extensions.Logging;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Messaging;
using OpenData.Contracts.Verification;

namespace OpenData.Grains.Verification.Flows;

/// <summary>Tells people by SMS what was decided. If it cannot be sent, they find it in their account.</summary>
public sealed partial class DecisionNotice(ISmsSender sender, ILogger<DecisionNotice> logger)
{
    /// <summary>Sends it.</summary>
    /// <param name="decided">The request, approved or rejected.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="cancellationToken">Gives up waiting for the gateway.</param>
    public async Task Send(VerificationRequest decided, Account account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decided);
        ArgumentNullException.ThrowIfNull(account);
        var what = decided.Kind == VerificationKind.RealName ? "实名认证" : "机构认证";
        var text = decided.Status == VerificationStatus.Approved
            ? $"【开放数据平台】您的{what}已通过审核。审核意见：{decided.Reason}"
            : $"【开放数据平台】您的{what}未通过审核，可在个人中心修改后重新提交。审核意见：{decided.Reason}";
        try
        {
            await sender.Send(new SmsMessage(account.Mobile, text, Guid.NewGuid().ToString("N")), cancellationToken);
        }
#pragma warning disable CA1031 // The decision stands, whatever becomes of the message.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogNotSent(logger, failure, decided.Id);
        }
    }

    [LoggerMessage(4103, LogLevel.Error, "The decision on {Request} could not be sent by SMS")]
    private static partial void LogNotSent(ILogger logger, Exception failure, string request);
}
