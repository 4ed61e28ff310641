using System.Globalization;
using System.Text.Json.Nodes;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Messaging;
using OpenData.Contracts.Services;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Services.Fields;
using OpenData.Silo.Endpoints.Invoke.Standard;

namespace OpenData.Silo.Endpoints.Invoke.Services;

/// <summary>短信下发 (annex A, table A.1): sends a message to at most 200 numbers, all or none, as <c>{"msgId", "accepted"}</c>.</summary>
internal sealed partial class SmsEndpoint(ISmsSender sender, ILogger<SmsEndpoint> logger) : ServiceEndpoint
{
    // More are wrong for one reason.
    private const int MostNamed = 10;

    private const int LongestMobile = 20; // With a prefix and what stands between digits.

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private static readonly FieldKind<string[]> Numbers = new(
        $"1 to {SmsMessage.MostMobiles} mobiles, separated by commas",
        (string text, out string[] value) => (value = text.Length <= SmsMessage.MostMobiles * (LongestMobile + 1) ? text.Split(',') : [])
            .Length is > 0 and <= SmsMessage.MostMobiles)
    {
        Shown = text => $"{text.Count(each => each == ',') + 1} numbers",
    };

    public override CityService Service => CityService.Sms;

    /// <summary>接口访问账户令牌.</summary>
    public override string SecretName => "tokenId";

    public override async Task<JsonNode> Perform(ServiceCall call, CancellationToken cancellationToken)
    {
        var fields = call.Fields(except: AnswerFormat.ParameterName);
        var mobiles = Mobiles(fields.Required("mobileStr", Numbers));
        var content = fields.Required("content", FieldKinds.Text(SmsMessage.LongestContent));
        var id = fields.Optional("msgId", FieldKinds.Line(SmsMessage.LongestId)) ?? Guid.NewGuid().ToString("N");
        var needsReply = fields.Optional("needReply", FieldKinds.Flag, otherwise: false);
        fields.RefuseOthers();
        try
        {
            await sender.Send(new SmsMessage(string.Join(',', mobiles), content, id) { NeedsReply = needsReply }, cancellationToken);
        }
        catch (MessageNotSentException failure)
        {
            LogNotSent(logger, id, failure.Message);
            throw new InvokeRefusedException(ServiceErrors.SmsNotSent) { RetryAfter = RetryAfter };
        }

        return new JsonObject { ["msgId"] = id, ["accepted"] = mobiles.Count };
    }

    // A number that is given twice gets one message.
    private static List<string> Mobiles(string[] given)
    {
        var mobiles = new List<string>();
        var wrong = new List<string>();
        for (var i = 0; i < given.Length; i++)
        {
            if (!Mobile.TryNormalize(given[i], out var mobile))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{i + 1} \"{Mobile.Mask(InvokeRefusedException.Shown(given[i].Trim()))}\""));
            }
            else if (!mobiles.Contains(mobile))
            {
                mobiles.Add(mobile);
            }
        }

        return wrong.Count == 0
            ? mobiles
            : throw new InvokeRefusedException(
                ServiceErrors.BadMobiles, string.Join(", ", wrong.Take(MostNamed)) + (wrong.Count > MostNamed ? $", … ({wrong.Count})" : ""));
    }

    [LoggerMessage(5601, LogLevel.Error, "The message {Id} of an app was not sent: {Reason}")]
    private static partial void LogNotSent(ILogger logger, string id, string reason);
}
