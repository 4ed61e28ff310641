using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenData.Contracts.Messaging;
using OpenData.Silo.Messaging;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Messaging;

public sealed class OutboxTests
{
    private const string Hostile = "<script>alert(1)</script>&\"'";

    [Fact]
    public async Task In_development_messages_are_shown_newest_first()
    {
        await using var portal = await TestPortal.Start(configure: InDevelopment);
        var sentAt = portal.Time.GetUtcNow();
        await SendSms(portal, "13812345678", "验证码 111111");
        portal.Time.Advance(TimeSpan.FromSeconds(1));
        await SendSms(portal, "13912345678", "验证码 222222");
        portal.Time.Advance(TimeSpan.FromSeconds(1));
        await SendMail(portal, "li@example.cn", "主题", "正文");

        var all = await Json(portal, "/dev/outbox");

        Assert.Equal(["mail", "sms", "sms"], all.Select(each => each.GetProperty("kind").GetString()));
        Assert.Equal("正文", all[0].GetProperty("content").GetString());
        Assert.Equal("主题", all[0].GetProperty("subject").GetString());
        var own = Assert.Single(await Json(portal, "/dev/outbox?mobile=13812345678"));
        Assert.Equal("13812345678", own.GetProperty("to").GetString());
        Assert.Equal("验证码 111111", own.GetProperty("content").GetString());
        Assert.Equal(sentAt, own.GetProperty("sentAt").GetDateTimeOffset());
        Assert.Equal("sms", own.GetProperty("kind").GetString());
        Assert.Empty(await Json(portal, "/dev/outbox?mobile=13712345678"));
    }

    [Fact]
    public async Task The_page_is_in_the_readers_language_and_shows_text_as_text()
    {
        await using var portal = await TestPortal.Start(configure: InDevelopment);
        await SendMail(portal, $"{Hostile}@example.cn", Hostile, Hostile);

        using var answer = await portal.Client.GetAsync("/dev/outbox");
        var chinese = await answer.Content.ReadAsStringAsync();
        var english = await portal.Client.GetStringAsync("/dev/outbox?lang=en");

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("<h1>发件箱</h1>", chinese, StringComparison.Ordinal);
        Assert.Contains("<h1>Outbox</h1>", english, StringComparison.Ordinal);
        Assert.Contains("<td>2026-03-01 12:0", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", chinese + english, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_machines_do_not_see_it()
    {
        await using var portal = await TestPortal.Start(configure: builder =>
        {
            InDevelopment(builder);
            builder.Services.AddSingleton<IStartupFilter>(new From(IPAddress.Parse("192.168.1.7")));
        });

        Assert.Equal(HttpStatusCode.Forbidden, (await portal.Client.GetAsync("/dev/outbox")).StatusCode);
    }

    [Fact]
    public async Task Elsewhere_there_is_no_outbox_and_sending_names_the_option()
    {
        await using var portal = await TestPortal.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.GetAsync("/dev/outbox")).StatusCode);
        var sms = await Assert.ThrowsAsync<MessageNotSentException>(() => SendSms(portal, "13812345678", "验证码 111111"));
        Assert.Contains("--sms-gateway", sms.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", sms.ToString(), StringComparison.Ordinal);
        var mail = await Assert.ThrowsAsync<MessageNotSentException>(() => SendMail(portal, "li@example.cn", "s", "b"));
        Assert.Contains("--smtp", mail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_gateway_there_is_no_outbox_even_in_development()
    {
        await using var portal = await TestPortal.Start(configure: builder =>
        {
            InDevelopment(builder);
            builder.Services.AddSingleton(new MessagingSettings { Smtp = new DnsEndPoint("127.0.0.1", 25), MailFrom = "a@example.cn" });
        });

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.GetAsync("/dev/outbox")).StatusCode);
        await Assert.ThrowsAsync<MessageNotSentException>(() => SendSms(portal, "13812345678", "验证码 111111"));
    }

    private static void InDevelopment(WebApplicationBuilder builder) => builder.Environment.EnvironmentName = Environments.Development;

    private static Task SendSms(TestPortal portal, string to, string content) =>
        portal.Services.GetRequiredService<ISmsSender>().Send(new SmsMessage(to, content, "id"), CancellationToken.None);

    private static Task SendMail(TestPortal portal, string to, string subject, string body) =>
        portal.Services.GetRequiredService<IMailSender>().Send(new MailMessage(to, subject, body), CancellationToken.None);

    private static async Task<List<JsonElement>> Json(TestPortal portal, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await portal.Client.SendAsync(request);
        return [.. JsonElement.Parse(await answer.Content.ReadAsStringAsync()).EnumerateArray()];
    }

    /// <summary>Lets requests come from an address.</summary>
    private sealed class From(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = address;
                return following(context);
            });
            next(app);
        };
    }
}
