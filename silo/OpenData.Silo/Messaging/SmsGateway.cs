using System.Net.Http.Headers;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Messaging;

namespace OpenData.Silo.Messaging;

/// <summary>
/// Sends short messages through a gateway as city platforms have it (urban management, data interface specification, table
/// A.1): POST of <c>tokenId</c>, <c>mobileStr</c>, <c>content</c>, <c>msgId</c> and <c>needReply</c> as a UTF-8 form. The
/// table says nothing of answers; any status from 200 to 299 means taken. What fails is not tried again: nobody knows whether
/// the message went out, and the person asks for another.
/// </summary>
internal sealed class SmsGateway(HttpClient http, MessagingSettings settings) : ISmsSender
{
    /// <summary>How long the gateway may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async Task Send(SmsMessage message, CancellationToken cancellationToken)
    {
        Check(message);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.SmsGateway) { Content = Form(message) };
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw NotSent($"网关返回 {(int)response.StatusCode}。The gateway answered {(int)response.StatusCode}.");
            }
        }
        catch (HttpRequestException exception)
        {
            // The exception's own text may quote the address; its kind says what matters.
            throw NotSent($"网关无法访问（{exception.HttpRequestError}）。The gateway cannot be reached ({exception.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw NotSent($"网关 {Timeout.TotalSeconds} 秒内没有应答。The gateway did not answer within {Timeout.TotalSeconds} s.");
        }
    }

    private static void Check(SmsMessage message)
    {
        var mobiles = message.Mobile.Split(',');
        if (mobiles.Length > SmsMessage.MostMobiles)
        {
            throw new ArgumentException($"{mobiles.Length} numbers; at most {SmsMessage.MostMobiles}. Send several messages.", nameof(message));
        }

        if (!Array.TrueForAll(mobiles, each => Mobile.TryNormalize(each, out var mobile) && mobile == each))
        {
            throw new ArgumentException("A number is no mobile of eleven digits. Normalize it first.", nameof(message));
        }

        if (message.Content.Length is 0 or > SmsMessage.LongestContent)
        {
            throw new ArgumentException(
                $"The text has {message.Content.Length} characters; 1 to {SmsMessage.LongestContent} can be sent.", nameof(message));
        }

        if (message.Id.Length is 0 or > SmsMessage.LongestId)
        {
            throw new ArgumentException(
                $"The id has {message.Id.Length} characters; 1 to {SmsMessage.LongestId} can be sent.", nameof(message));
        }
    }

    private static MessageNotSentException NotSent(string reason) => new($"短信未发出：{reason}");

    private FormUrlEncodedContent Form(SmsMessage message)
    {
        var form = new FormUrlEncodedContent(
        [
            new("tokenId", settings.SmsToken),
            new("mobileStr", message.Mobile),
            new("content", message.Content),
            new("msgId", message.Id),
            new("needReply", message.NeedsReply ? "true" : "false"),
        ]);
        form.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded", "utf-8");
        return form;
    }
}
