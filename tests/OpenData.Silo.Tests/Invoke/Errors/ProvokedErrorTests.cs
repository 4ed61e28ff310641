using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Endpoints.Docs.OpenApi;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Tests.Invoke.Errors;

/// <summary>Every refusal that is documented can be provoked in every dialect that it is documented of, is right in status, code,
/// words and headers, is as its document says, and costs no call.</summary>
public sealed partial class ProvokedErrorTests(ErrorPortal portal) : IClassFixture<ErrorPortal>
{
    public static TheoryData<int> Codes => new(Provocations.All.Select(each => each.Error.Code).Distinct());

    [Fact]
    public void Every_error_is_listed_documented_and_provoked()
    {
        var declared = typeof(InvokeErrors).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(InvokeError))
            .Select(field => (InvokeError)field.GetValue(null)!)
            .OrderBy(error => error.Code)
            .ToArray();

        Assert.Equal(declared, InvokeErrors.All);
        Assert.Equal(declared, Provocations.All.Select(each => each.Error).Distinct().OrderBy(error => error.Code));
        Assert.Equal(
            declared,
            Enum.GetValues<InterfaceDialect>().SelectMany(DialectErrors.Of).Concat(DialectErrors.Elsewhere).Distinct().OrderBy(error => error.Code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task It_is_refused_as_documented_and_costs_nothing(int code)
    {
        foreach (var provocation in Provocations.All.Where(each => each.Error.Code == code))
        {
            portal.Portal.Time.Advance(TimeSpan.FromMinutes(1)); // What is counted by the minute begins anew.
            var before = await portal.CallOnce();
            var restore = await provocation.Prepare(portal);
            var targets = DialectErrors.Elsewhere.Contains(provocation.Error) ? ErrorTarget.Codes
                : ErrorTarget.Interfaces.Where(target => DialectErrors.Of(target.Dialect).Contains(provocation.Error));
            foreach (var target in targets)
            {
                await Provoke(provocation, target, isEnglish: false, before.Token);
                await Provoke(provocation, target, isEnglish: true, before.Token);
            }

            restore();
            var after = await portal.CallOnce();
            Assert.Equal(before.Token - 1, after.Token);
            if (!provocation.SpendsByApp)
            {
                Assert.Equal(before.App - 1, after.App);
            }
        }
    }

    private async Task Provoke(Provocation provocation, ErrorTarget target, bool isEnglish, int remaining)
    {
        var error = provocation.Error;
        var call = await provocation.Call(portal, target);
        using var answer = await portal.Send(target, call, isEnglish);
        var text = await answer.Content.ReadAsStringAsync();
        var where = $"{error.Code} at {target.Pattern} {target.Format}: {(int)answer.StatusCode} {text}";

        Assert.True(error.Status == (int)answer.StatusCode, where);
        var (told, message) = Read(target, answer, text);
        Assert.True(error.Code == told, where);
        Assert.True(Words(error, target.IsEnglish(isEnglish)).IsMatch(message), where);
        Assert.All(provocation.Mentions, mention => Assert.Contains(mention, message, StringComparison.Ordinal));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(error.Status == 401 ? "Bearer" : "", answer.Headers.WwwAuthenticate.ToString());
        CheckRetry(provocation, answer, where);
        Assert.True(provocation.TellsQuota(target) == answer.Headers.Contains("RateLimit"), where);
        if (answer.Headers.Contains("RateLimit") && call.HasToken)
        {
            Assert.Equal(remaining, ErrorPortal.Remaining(answer));
        }

        if (!DialectErrors.Elsewhere.Contains(error))
        {
            var document = await portal.Document(target.No);
            Assert.Equal("", await document.Problems(await portal.PathOf(target, new ErrorCall()), answer));
        }
    }

    private static void CheckRetry(Provocation provocation, HttpResponseMessage answer, string where)
    {
        var delay = answer.Headers.RetryAfter?.Delta;
        if (provocation.RetryAfter is not { } expected)
        {
            Assert.True(delay is null, where);
            return;
        }

        Assert.InRange(delay!.Value.TotalSeconds, expected.Least, expected.Most);
    }

    private static (int Code, string Message) Read(ErrorTarget target, HttpResponseMessage answer, string text)
    {
        if (answer.Content.Headers.ContentType!.MediaType == "application/xml")
        {
            var root = XDocument.Parse(text).Root!;
            return (int.Parse(root.Element("code")!.Value, CultureInfo.InvariantCulture), root.Element("message")!.Value);
        }

        var body = JsonElement.Parse(text);
        if (target.Dialect != InterfaceDialect.Zhejiang)
        {
            var name = target.Dialect == InterfaceDialect.Tianjin ? "msg" : "message";
            return (body.GetProperty("code").GetInt32(), body.GetProperty(name).GetString()!);
        }

        Assert.Equal(0, body.GetProperty("status").GetInt32());
        var message = body.GetProperty("msg").GetString()!;
        return (int.Parse(message[..5], CultureInfo.InvariantCulture), message[6..]);
    }

    // The words of the table with something in the place of each particular.
    private static Regex Words(InvokeError error, bool isEnglish) => new(
        $"^{Particular().Replace(Regex.Escape(isEnglish ? error.En : error.Zh), "[^{}]*")}$", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\\\{\d\}")]
    private static partial Regex Particular();
}
