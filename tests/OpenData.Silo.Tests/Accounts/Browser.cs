using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>Somebody's browser: keeps the cookie, and solves captchas as a person does.</summary>
internal sealed partial class Browser(HttpClient http, Pocket pocket)
{
    public const string Password = "Abcdef123";

    private static readonly string[] Numbers =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>What it sends as Cookie; null for nothing.</summary>
    public string? Cookie { get; set; }

    /// <summary>Cookies beside that of the session, by name.</summary>
    public Dictionary<string, string> Others { get; } = [];

    /// <summary>The last Set-Cookie header of the session; null if the last answer had none.</summary>
    public string? SetCookie { get; private set; }

    /// <summary>Headers of every request.</summary>
    public Dictionary<string, string> Headers { get; } = new() { ["Accept-Language"] = "zh-CN", ["User-Agent"] = "Firefox on Linux" };

    public async Task<HttpResponseMessage> Send(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Send(request);
    }

    /// <summary>Opens an address of the portal; where that sends it, it does not go.</summary>
    public async Task<HttpResponseMessage> Go(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Send(request);
    }

    /// <summary>The answer to a document that must be valid.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        using var response = await Send(query, variables);
        return (await response.Content.ReadFromJsonAsync<JsonElement>())!;
    }

    /// <summary>The payload of a mutation with one input.</summary>
    public async Task<JsonElement> Mutate(string name, string selection, object input)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        type = type switch
        {
            "RefreshTokenInput" or "RevokeTokenInput" => "TokenInput",
            "RenewAppCredentialInput" or "RevokeAppCredentialInput" => "AppCredentialInput",
            "BindExternalInput" => "SignInInput",
            _ => type,
        };
        var answer = await Ask(
            $"mutation($input: {type}!) {{ {name}(input: $input) {{ {selection} errors {{ code message path ... on LockedError {{ retryAfterSeconds }} }} }} }}",
            new { input });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty(name);
    }

    /// <summary>The codes of the errors of a mutation's payload.</summary>
    public async Task<string[]> Errors(string name, object input) =>
        [.. (await Mutate(name, "", input)).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()!)];

    /// <summary>A captcha and its answer.</summary>
    public async Task<(string Id, string Answer)> Captcha()
    {
        Headers["Accept-Language"] = "en";
        var answer = await Ask("mutation { createCaptcha(kind: QUESTION) { captcha { id question image expiresInSeconds } errors { code } } }");
        Headers["Accept-Language"] = "zh-CN";
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var captcha = answer.GetProperty("data").GetProperty("createCaptcha").GetProperty("captcha");
        var sum = Sum().Match(captcha.GetProperty("question").GetString()!);
        var (left, right) = (Array.IndexOf(Numbers, sum.Groups[1].Value), Array.IndexOf(Numbers, sum.Groups[3].Value));
        var result = sum.Groups[2].Value switch { "plus" => left + right, "minus" => left - right, _ => left * right };
        return (captcha.GetProperty("id").GetString()!, result.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Has a code sent, and reads it from the phone.</summary>
    public async Task<string> Code(string mobile, string purpose)
    {
        var captcha = await Captcha();
        Assert.Empty(await Errors("sendCode", new { mobile, purpose, captchaId = captcha.Id, captchaAnswer = captcha.Answer }));
        return pocket.Code(mobile);
    }

    /// <summary>Registers, and is signed in by that.</summary>
    public async Task Register(string userName = "li_si_01", string mobile = "13812345678")
    {
        var code = await Code(mobile, "REGISTER");
        Assert.Empty(await Errors("registerPerson", new { userName, mobile, code, password = Password, acceptsTerms = true }));
    }

    public async Task<string[]> SignIn(string login, string password)
    {
        var captcha = await Captcha();
        return await Errors("signIn", new { login, password, captchaId = captcha.Id, captchaAnswer = captcha.Answer });
    }

    public async Task BecomeDeveloper() => Assert.Empty(await Errors("becomeDeveloper", new
    {
        name = "李四",
        developerName = "李四工作室",
        occupation = "工程师",
        employer = "上海大学",
        profession = "计算机",
        researchField = "交通",
        email = "li@example.cn",
    }));

    /// <summary>The user name of who is signed in; null for nobody.</summary>
    public async Task<string?> Me()
    {
        var me = (await Ask("{ me { userName } }")).GetProperty("data").GetProperty("me");
        return me.ValueKind == JsonValueKind.Null ? null : me.GetProperty("userName").GetString();
    }

    /// <summary>Registers after coming from a provider, and is signed in by that.</summary>
    public async Task RegisterExternal(string userName, string mobile)
    {
        var code = await Code(mobile, "REGISTER");
        Assert.Empty(await Errors("registerExternal", new { userName, mobile, code, password = Password, acceptsTerms = true }));
    }

    /// <summary>Binds who came from a provider to an account.</summary>
    public async Task<string[]> BindExternal(string login, string password)
    {
        var captcha = await Captcha();
        return await Errors("bindExternal", new { login, password, captchaId = captcha.Id, captchaAnswer = captcha.Answer });
    }

    /// <summary>A form as another site would have a browser post it.</summary>
    public async Task<HttpResponseMessage> PostForm(string contentType, string body, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, contentType) };
        request.Headers.Add("Origin", origin);
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie);
        }

        return await http.SendAsync(request);
    }

    /// <summary>Sends files as pages do.</summary>
    public async Task<HttpResponseMessage> Upload(HttpContent content, string? preflight = "1")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (preflight is not null)
        {
            request.Headers.Add("GraphQL-Preflight", preflight);
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Send(request);
    }

    /// <summary>Registers an organisation, and is signed in by that.</summary>
    public async Task RegisterOrganisation(string userName = "shuju_gongsi", string mobile = "13900001111")
    {
        var code = await Code(mobile, "REGISTER");
        Assert.Empty(await Errors("registerOrganisation", new
        {
            kind = "LEGAL_PERSON",
            userName,
            name = "上海数据服务有限公司",
            creditCode = "91310000MA1FL4W99P",
            password = Password,
            agentName = "王小明",
            agentIdentityNumber = "11010519491231002X",
            email = "wang@example.cn",
            mobile,
            code,
            acceptsTerms = true,
        }));
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        var cookies = Others.Select(each => $"{each.Key}={each.Value}");
        if (string.Join("; ", Cookie is null ? cookies : cookies.Append(Cookie)) is { Length: > 0 } header)
        {
            request.Headers.Add("Cookie", header);
        }

        var response = await http.SendAsync(request);
        SetCookie = null;
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            Keep(set);
        }

        return response;
    }

    private void Keep(string set)
    {
        var pair = set[..set.IndexOf(';', StringComparison.Ordinal)];
        var (name, value) = (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        if (name.EndsWith("opendata_session", StringComparison.Ordinal))
        {
            Assert.Null(SetCookie);
            (SetCookie, Cookie) = (set, value.Length == 0 ? null : pair);
        }
        else if (value.Length == 0)
        {
            Others.Remove(name);
        }
        else
        {
            Others[name] = value;
        }
    }

    [GeneratedRegex("What is ([a-z]+) (plus|minus|times) ([a-z]+)")]
    private static partial Regex Sum();
}
