using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Storage.Model;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>Attacks on all mutations that the schema has, whichever they are: what is added later is attacked by itself.</summary>
public sealed class EveryMutationTests
{
    private const string Introspection = """
        { __schema { mutationType { fields { name args { name type { ...T } } } } types { kind name
          inputFields { name type { ...T } } enumValues { name } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    private static readonly string[] Hostile =
    [
        "'; DROP TABLE accounts; --", "\" OR \"1\"=\"1", "<img src=x onerror=alert(1)>", "{{7*7}}${jndi:ldap://x/a}%n%s",
        "\u0000\u202e\ud83d\ude00", "../../../../etc/passwd", new string('长', 70_000), "http://evil.example/\r\nSet-Cookie: a=b",
    ];

    [Fact]
    public async Task Another_site_can_have_a_browser_do_none_of_them()
    {
        await using var portal = await AccountPortal.Start();
        var victim = await portal.Browser("boss_01", "13900000001", Role.Operator);
        var before = await Facts(portal);
        foreach (var document in await Documents(victim, "x"))
        {
            foreach (var type in new[] { "application/json", "text/plain", "application/x-www-form-urlencoded" })
            {
                using var answer = await victim.PostForm(type, document, "https://evil.example");
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }
        }

        Assert.Equal(before, await Facts(portal));
        Assert.Equal("boss_01", await victim.Me());
    }

    [Fact]
    public async Task No_hostile_text_in_any_field_of_any_input_does_harm()
    {
        await using var portal = await AccountPortal.Start();
        var operatorBrowser = await portal.Browser("boss_01", "13900000001", Role.Operator, Role.Developer);
        var visitor = portal.Browser();
        var before = await Facts(portal);
        var cookie = operatorBrowser.Cookie;
        foreach (var hostile in Hostile)
        {
            foreach (var document in await Documents(visitor, hostile))
            {
                if (document.Contains("signOut", StringComparison.Ordinal))
                {
                    continue; // It takes no text, and would end what the others are sent with.
                }

                operatorBrowser.Cookie = cookie;
                foreach (var browser in new[] { visitor, operatorBrowser })
                {
                    using var request = JsonDocument.Parse(document);
                    using var answer = await browser.Send(
                        request.RootElement.GetProperty("query").GetString()!, request.RootElement.GetProperty("variables"));
                    var text = await answer.Content.ReadAsStringAsync();
                    Assert.True((int)answer.StatusCode < 500, $"{document[..Math.Min(300, document.Length)]}: {text}");
                    Assert.DoesNotContain("\"INTERNAL\"", text, StringComparison.Ordinal);
                    Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(each => each.StartsWith("a=", StringComparison.Ordinal)));
                }
            }
        }

        Assert.Equal(before.Accounts, (await Facts(portal)).Accounts);
        Assert.Equal(before.Roles, (await Facts(portal)).Roles);
    }

    [Fact]
    public async Task A_link_executes_none_of_them()
    {
        await using var portal = await AccountPortal.Start();
        var victim = await portal.Browser("boss_01", "13900000001", Role.Operator);
        var before = await Facts(portal);
        foreach (var document in await Documents(victim, "x"))
        {
            using var request = JsonDocument.Parse(document);
            var url = "/graphql?query=" + Uri.EscapeDataString(request.RootElement.GetProperty("query").GetString()!)
                + "&variables=" + Uri.EscapeDataString(request.RootElement.GetProperty("variables").GetRawText());
            using var get = new HttpRequestMessage(HttpMethod.Get, url);
            get.Headers.Add("Cookie", victim.Cookie);
            using var answer = await portal.Portal.Client.SendAsync(get);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }

        Assert.Equal(before, await Facts(portal));
    }

    private static async Task<(int Accounts, string Roles, int Audit)> Facts(AccountPortal portal)
    {
        await using var context = await portal.Portal.Services
            .GetRequiredService<IDbContextFactory<OpenDataContext>>().CreateDbContextAsync();
        return (
            await context.Accounts.CountAsync(),
            string.Join(';', await context.Accounts.OrderBy(row => row.Id).Select(row => row.Roles).ToListAsync()),
            await context.Audit.CountAsync());
    }

    /// <summary>A request body for each mutation, with the text wherever a text may stand.</summary>
    private static async Task<IReadOnlyList<string>> Documents(Browser browser, string text)
    {
        var schema = (await browser.Ask(Introspection)).GetProperty("data").GetProperty("__schema");
        var types = schema.GetProperty("types").EnumerateArray().ToDictionary(type => type.GetProperty("name").GetString()!);
        return
        [
            .. schema.GetProperty("mutationType").GetProperty("fields").EnumerateArray().Select(field =>
            {
                var name = field.GetProperty("name").GetString()!;
                var arguments = field.GetProperty("args").EnumerateArray().ToArray();
                var variables = arguments.ToDictionary(
                    argument => argument.GetProperty("name").GetString()!,
                    argument => Value(argument.GetProperty("type"), types, text));
                var declared = string.Join(", ", arguments.Select(argument => $"${argument.GetProperty("name").GetString()}: {Written(argument.GetProperty("type"))}"));
                var given = string.Join(", ", variables.Keys.Select(each => $"{each}: ${each}"));
                var query = arguments.Length == 0
                    ? $"mutation {{ {name} {{ __typename }} }}"
                    : $"mutation({declared}) {{ {name}({given}) {{ __typename }} }}";
                return JsonSerializer.Serialize(new { query, variables });
            }),
        ];
    }

    private static string Written(JsonElement type) => type.GetProperty("kind").GetString() switch
    {
        "NON_NULL" => Written(type.GetProperty("ofType")) + "!",
        "LIST" => $"[{Written(type.GetProperty("ofType"))}]",
        _ => type.GetProperty("name").GetString()!,
    };

    private static object? Value(JsonElement type, Dictionary<string, JsonElement> types, string text)
    {
        var kind = type.GetProperty("kind").GetString();
        if (kind is "NON_NULL")
        {
            return Value(type.GetProperty("ofType"), types, text);
        }

        if (kind is "LIST")
        {
            return new[] { Value(type.GetProperty("ofType"), types, text) };
        }

        var name = type.GetProperty("name").GetString()!;
        return kind switch
        {
            "INPUT_OBJECT" => types[name].GetProperty("inputFields").EnumerateArray().ToDictionary(
                field => field.GetProperty("name").GetString()!, field => Value(field.GetProperty("type"), types, text)),
            "ENUM" => types[name].GetProperty("enumValues")[0].GetProperty("name").GetString(),
            _ => name switch
            {
                "Boolean" => true,
                "Int" or "Float" => 1,
                "DateTime" => "2026-03-01T04:00:00Z",
                "Upload" => null,
                _ => text,
            },
        };
    }
}
