using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Access;
using OpenData.Silo.Tokens;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>The table of who may ask for what, row by row, as people with each role find it.</summary>
public sealed class AccessTableTests
{
    private const string Id = "UmVzb3VyY2U6YQ";

    private static readonly Dictionary<string, string> Documents = new()
    {
        ["Query.audit"] = "{ audit { totalCount nodes { actor subject } } }",
        ["Query.authorization"] = "{ authorization(request: { clientId: \"\", redirectUri: \"\" }) { appName } }",
        ["Query.callStatistics"] = "{ callStatistics { succeeded } }",
        ["Query.catalog"] = "{ catalog { __typename } }",
        ["Query.doors"] = "{ doors { certificatePort } }",
        ["Query.eventReport"] = "{ eventReport(number: 1) { taskNum } }",
        ["Query.eventReports"] = "{ eventReports { totalCount nodes { taskNum } } }",
        ["Query.entitlements"] = "{ entitlements { totalCount nodes { userName } } }",
        ["Query.externalStranger"] = "{ externalStranger { next } }",
        ["Query.hotWords"] = "{ hotWords { __typename } }",
        ["Query.me"] = "{ me { userName } }",
        ["Query.node"] = $"{{ node(id: \"{Id}\") {{ id }} }}",
        ["Query.nodes"] = $"{{ nodes(ids: [\"{Id}\"]) {{ id }} }}",
        ["Query.operations"] = "{ operations { __typename } }",
        ["Query.people"] = "{ people { totalCount nodes { userName } } }",
        ["Query.rateLimit"] = "{ rateLimit { limit cost remaining resetAt } }",
        ["Query.resource"] = "{ resource(key: \"a\") { id } }",
        ["Query.rows"] = $"{{ rows(resourceId: \"{Id}\") {{ __typename }} }}",
        ["Query.scan"] = "{ scan(code: \"\") { number } }",
        ["Query.search"] = "{ search(text: \"公交\") { totalCount } }",
        ["Query.suggestions"] = "{ suggestions(text: \"公\") { __typename } }",
        ["Query.verification"] = "{ verification(id: \"a\") { id } }",
        ["Query.verifications"] = "{ verifications { totalCount } }",
        ["Mutation.authorizeApp"] = "mutation { authorizeApp(input: { request: { clientId: \"\", redirectUri: \"\" }, isAllowed: false }) { errors { code } } }",
        ["Mutation.becomeDeveloper"] = "mutation { becomeDeveloper(input: { name: \"\", developerName: \"\", occupation: \"\", employer: \"\", profession: \"\", researchField: \"\", email: \"\" }) { errors { code } } }",
        ["Mutation.answerScan"] = "mutation { answerScan(input: { code: \"\", isConfirmed: true }) { errors { code } } }",
        ["Mutation.bindExternal"] = "mutation { bindExternal(input: { login: \"\", password: \"\", captchaId: \"\", captchaAnswer: \"\" }) { errors { code } } }",
        ["Mutation.blockAccount"] = "mutation { blockAccount(input: { userName: \"\", reason: \"\" }) { errors { code } } }",
        ["Mutation.changeAgent"] = "mutation { changeAgent(input: { password: \"\", agentName: \"\", agentIdentityNumber: \"\", email: \"\", mobile: \"\", code: \"\" }) { errors { code } } }",
        ["Mutation.changeMobile"] = "mutation { changeMobile(input: { password: \"\", mobile: \"\", code: \"\" }) { errors { code } } }",
        ["Mutation.changePassword"] = "mutation { changePassword(input: { currentPassword: \"\", newPassword: \"\" }) { errors { code } } }",
        ["Mutation.completeScan"] = "mutation { completeScan(input: { code: \"\", secret: \"\" }) { status errors { code } } }",
        ["Mutation.createCaptcha"] = "mutation { createCaptcha { errors { code } } }",
        ["Mutation.createToken"] = "mutation { createToken(input: { name: \"\" }) { errors { code } } }",
        ["Mutation.decideVerification"] = "mutation { decideVerification(input: { id: \"a\", isApproved: true, reason: \"\" }) { errors { code } } }",
        ["Mutation.createApp"] = "mutation { createApp(input: { name: \"\", labels: [], domains: [], description: \"\" }) { errors { code } } }",
        ["Mutation.deleteApp"] = "mutation { deleteApp(input: { appId: \"\" }) { errors { code } } }",
        ["Mutation.publishEventReports"] = "mutation { publishEventReports { resourceKey } }",
        ["Mutation.grantEntitlement"] = "mutation { grantEntitlement(input: { resourceKey: \"\" }) { errors { code } } }",
        ["Mutation.endSessions"] = "mutation { endSessions(input: { userName: \"\" }) { errors { code } } }",
        ["Mutation.refreshToken"] = "mutation { refreshToken(input: { tokenId: \"\" }) { errors { code } } }",
        ["Mutation.registerExternal"] = "mutation { registerExternal(input: { userName: \"\", mobile: \"\", code: \"\", password: \"\", acceptsTerms: false }) { errors { code } } }",
        ["Mutation.registerOrganisation"] = "mutation { registerOrganisation(input: { kind: OTHER, userName: \"\", name: \"\", creditCode: \"\", password: \"\", agentName: \"\", agentIdentityNumber: \"\", email: \"\", mobile: \"\", code: \"\", acceptsTerms: false }) { errors { code } } }",
        ["Mutation.registerPerson"] = "mutation { registerPerson(input: { userName: \"\", mobile: \"\", code: \"\", password: \"\", acceptsTerms: false }) { errors { code } } }",
        ["Mutation.renewAppCredential"] = "mutation { renewAppCredential(input: { appId: \"\", credential: SECRET }) { errors { code } } }",
        ["Mutation.resetPassword"] = "mutation { resetPassword(input: { ticket: \"\", newPassword: \"\" }) { errors { code } } }",
        ["Mutation.revealVerification"] = "mutation { revealVerification(input: { id: \"a\" }) { errors { code } } }",
        ["Mutation.revokeEntitlement"] = "mutation { revokeEntitlement(input: { resourceKey: \"\" }) { errors { code } } }",
        ["Mutation.revokeGrant"] = "mutation { revokeGrant(input: { appId: \"\" }) { errors { code } } }",
        ["Mutation.revokeSession"] = "mutation { revokeSession(input: { sessionId: \"\" }) { errors { code } } }",
        ["Mutation.revokeToken"] = "mutation { revokeToken(input: { tokenId: \"\" }) { errors { code } } }",
        ["Mutation.revokeTokenOf"] = "mutation { revokeTokenOf(input: { userName: \"\", tokenId: \"\" }) { errors { code } } }",
        ["Mutation.sendCode"] = "mutation { sendCode(input: { mobile: \"\", purpose: SIGN_IN, captchaId: \"\", captchaAnswer: \"\" }) { errors { code } } }",
        ["Mutation.sendVerificationCode"] = "mutation { sendVerificationCode { errors { code } } }",
        ["Mutation.revokeAppCredential"] = "mutation { revokeAppCredential(input: { appId: \"\", credential: SECRET }) { errors { code } } }",
        ["Mutation.setQuota"] = "mutation { setQuota(input: { dailyQuota: 0 }) { errors { code } } }",
        ["Mutation.setRole"] = "mutation { setRole(input: { userName: \"\", role: AUDITOR }) { errors { code } } }",
        ["Mutation.signIn"] = "mutation { signIn(input: { login: \"\", password: \"\", captchaId: \"\", captchaAnswer: \"\" }) { errors { code } } }",
        ["Mutation.signInWithCode"] = "mutation { signInWithCode(input: { mobile: \"\", code: \"\" }) { errors { code } } }",
        ["Mutation.signOut"] = "mutation { signOut { errors { code } } }",
        ["Mutation.submitCertification"] = "mutation { submitCertification(input: { certificate: OTHER, documents: [] }) { errors { code } } }",
        ["Mutation.submitRealName"] = "mutation { submitRealName(input: { realName: \"\", number: \"\", code: \"\" }) { errors { code } } }",
        ["Mutation.startScan"] = "mutation { startScan { number errors { code } } }",
        ["Mutation.unbindExternal"] = "mutation { unbindExternal(input: { identityId: \"\", password: \"\" }) { errors { code } } }",
        ["Mutation.unblockAccount"] = "mutation { unblockAccount(input: { userName: \"\", reason: \"\" }) { errors { code } } }",
        ["Mutation.updateApp"] = "mutation { updateApp(input: { appId: \"\", name: \"\", labels: [], domains: [], description: \"\", redirectUris: [], allowedNetworks: [] }) { errors { code } } }",
        ["Mutation.updateProfile"] = "mutation { updateProfile(input: { email: \"x\" }) { errors { code } } }",
        ["Mutation.withdrawVerification"] = "mutation { withdrawVerification { errors { code } } }",
        ["Mutation.verifyReset"] = "mutation { verifyReset(input: { mobile: \"\", code: \"\" }) { errors { code } } }",
    };

    [Fact]
    public async Task Every_root_field_has_a_row_and_every_row_a_field()
    {
        await using var portal = await AccountPortal.Start();
        var schema = (await portal.Browser().Ask(
            "{ __schema { queryType { name fields { name } } mutationType { name fields { name } } subscriptionType { name fields { name } } } }"))
            .GetProperty("data").GetProperty("__schema");
        var fields = schema.EnumerateObject().SelectMany(root => root.Value.GetProperty("fields").EnumerateArray()
            .Select(field => $"{root.Value.GetProperty("name").GetString()}.{field.GetProperty("name").GetString()}"));
        Assert.Equal(fields.Order(StringComparer.Ordinal), AccessTable.Rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            AccessTable.Rows.Keys.Where(row => !row.StartsWith("Subscription", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Documents.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("visitor", "")]
    [InlineData("registered", "Registered")]
    [InlineData("verified", "Registered", Role.Verified)]
    [InlineData("developer", "Registered Developer", Role.Developer)]
    [InlineData("staff", "Registered", Role.ProviderStaff)]
    [InlineData("operator", "Registered Operate Watch", Role.Operator)]
    [InlineData("auditor", "Registered Watch", Role.Auditor)]
    [InlineData("key", "Operate Watch")]
    public async Task Each_role_may_what_the_table_says(string who, string levels, params Role[] roles)
    {
        await using var portal = await AccountPortal.Start();
        var browser = who is "visitor" or "key" ? portal.Browser() : await portal.Browser("li_si_01", "13812345678", roles);
        if (who == "key")
        {
            var key = await File.ReadAllTextAsync(OperatorKey.FileOf(portal.Portal.Folder));
            browser.Headers["Authorization"] = "Bearer " + key.Trim();
        }

        var cookie = browser.Cookie;
        foreach (var (row, level) in AccessTable.Rows.Where(each => Documents.ContainsKey(each.Key)))
        {
            browser.Cookie = cookie;
            if (row == "Mutation.signOut")
            {
                continue; // For everyone, and would end what the others need; it is asked for last.
            }

            await Check(row, level);
        }

        browser.Cookie = cookie;
        await Check("Mutation.signOut", AccessLevel.Anyone);

        async Task Check(string row, AccessLevel level)
        {
            var answer = await browser.Ask(Documents[row]);
            var code = answer.TryGetProperty("errors", out var errors)
                ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
                : null;
            var may = level == AccessLevel.Anyone || levels.Split(' ').Contains(level.ToString());
            var isRefused = code is "UNAUTHENTICATED" or "FORBIDDEN";
            Assert.True(may != isRefused, $"{who} and {row}: {answer}");
            Assert.True(may || code == (cookie is null ? "UNAUTHENTICATED" : "FORBIDDEN"), $"{who} and {row}: {code}");
        }
    }
}
