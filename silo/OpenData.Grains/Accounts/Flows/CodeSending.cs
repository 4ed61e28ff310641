using System.Globalization;
using Microsoft.Extensions.Logging;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Allowances;
using OpenData.Contracts.Codes;
using OpenData.Contracts.Messaging;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="ICodeSending"/>
public sealed partial class CodeSending(IGrainFactory grains, ISmsSender sender, ILogger<CodeSending> logger) : ICodeSending
{
    /// <inheritdoc/>
    public async Task<Answer<SentCode>> Send(
        string mobile, CodePurpose purpose, bool isEnglish, Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        if (!Mobile.TryNormalize(mobile, out var normalized))
        {
            return new Refusal(RefusalCode.BadMobile, "mobile");
        }

        var allowance = grains.GetGrain<IAllowanceGrain>("sms/" + visitor.Address);
        if (await allowance.Take(VisitorAllowance.CodesAnHour, TimeSpan.FromHours(1)) is { Ticks: > 0 } wait)
        {
            return new Refusal(RefusalCode.TooSoon, "mobile", wait);
        }

        var codes = grains.GetGrain<ISmsCodeGrain>(ProvenMobiles.KeyOf(purpose, normalized));
        var request = await codes.Request();
        if (request.Code is not { } code)
        {
            await allowance.PutBack();
            return new Refusal(RefusalCode.TooSoon, "mobile", request.RetryAfter);
        }

        var message = new SmsMessage(normalized, Text(code, purpose, request.GoodFor, isEnglish), Guid.NewGuid().ToString("N"));
        try
        {
            await sender.Send(message, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotSent(logger, failure, Mobile.Mask(normalized));
            await codes.Withdraw();
            await allowance.PutBack();
            return new Refusal(RefusalCode.NotSent, "mobile");
        }

        return new SentCode(request.RetryAfter, request.GoodFor);
    }

    private static string Text(string code, CodePurpose purpose, TimeSpan goodFor, bool isEnglish)
    {
        var minutes = goodFor.TotalMinutes.ToString("0", CultureInfo.InvariantCulture);
        var what = (purpose, isEnglish) switch
        {
            (CodePurpose.Register, false) => "注册",
            (CodePurpose.SignIn, false) => "登录",
            (CodePurpose.ResetPassword, false) => "重置密码",
            (CodePurpose.VerifyRealName, false) => "实名认证",
            (_, false) => "更换手机号",
            (CodePurpose.Register, true) => "register",
            (CodePurpose.SignIn, true) => "sign in",
            (CodePurpose.ResetPassword, true) => "reset your password",
            (CodePurpose.VerifyRealName, true) => "prove your real name",
            (_, true) => "change your mobile",
        };
        return isEnglish
            ? $"Open data portal: your code to {what} is {code}, good for {minutes} minutes. Do not tell anyone."
            : $"【开放数据平台】您的{what}验证码是 {code}，{minutes} 分钟内有效，请勿告诉他人。";
    }

    [LoggerMessage(4001, LogLevel.Error, "A code could not be sent to {Mobile}")]
    private static partial void LogNotSent(ILogger logger, Exception failure, string mobile);
}
