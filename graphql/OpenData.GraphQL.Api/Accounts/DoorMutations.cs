using System.Buffers.Text;
using System.Security.Cryptography;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Allowances;
using OpenData.Contracts.Captchas;
using OpenData.GraphQL.Api.Accounts.Inputs;
using OpenData.GraphQL.Api.Accounts.Payloads;
using OpenData.GraphQL.Engine;
using Orleans;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>What visitors do: prove that they are people, register, sign in, reset a password.</summary>
[ExtendObjectType<Mutation>]
public sealed class DoorMutations
{
    /// <summary>Makes a captcha.</summary>
    public static async Task<CreateCaptchaPayload> CreateCaptcha(
        [Service] IGrainFactory grains,
        [Service] ICaptchaPictures pictures,
        ResolverContext context,
        CaptchaKind kind = CaptchaKind.Image)
    {
        var request = new AccountRequest(context);
        var allowance = grains.GetGrain<IAllowanceGrain>("captcha/" + request.Visitor.Address);
        if (await allowance.Take(VisitorAllowance.CaptchasAMinute, TimeSpan.FromMinutes(1)) is { Ticks: > 0 } wait)
        {
            return new CreateCaptchaPayload(null, request.Errors(new Refusal(RefusalCode.TooSoon, null, wait)));
        }

        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var isImage = kind == CaptchaKind.Image;
        var challenge = await grains.GetGrain<ICaptchaGrain>(id).Create(isImage ? CaptchaStyle.Image : CaptchaStyle.Question);
        var captcha = new Captcha(
            id,
            isImage ? pictures.Draw(challenge.Text) : null,
            isImage ? null : request.IsEnglish ? challenge.English : challenge.Text,
            (int)challenge.GoodFor.TotalSeconds);
        return new CreateCaptchaPayload(captcha, []);
    }

    /// <summary>Sends a code by SMS. The answer is the same whether or not an account has the mobile.</summary>
    public static async Task<SendCodePayload> SendCode([Service] ICodeSending codes, ResolverContext context, SendCodeInput input)
    {
        var request = new AccountRequest(context);
        if (!await request.SolvesCaptcha(input.CaptchaId, input.CaptchaAnswer))
        {
            return new SendCodePayload(null, null, request.Errors(new Refusal(RefusalCode.WrongCaptcha, "captchaAnswer")));
        }

        var answer = await codes.Send(input.Mobile, input.Purpose, request.IsEnglish, request.Visitor, request.Aborted);
        return SendCodePayload.Of(answer, request);
    }

    /// <summary>Registers a person and signs them in.</summary>
    public static async Task<RegisterPayload> RegisterPerson(
        [Service] IRegistrations registrations,
        [Service] ISignIns signIns,
        ResolverContext context,
        RegisterPersonInput input)
    {
        var request = new AccountRequest(context);
        var form = new PersonForm(
            input.Kind == PersonKind.Foreigner,
            input.UserName,
            input.RealName,
            input.PassportNumber,
            input.Mobile,
            input.Code,
            input.Password,
            input.AcceptsTerms);
        return await Registered(request, signIns, await registrations.Register(form, request.Visitor));
    }

    /// <summary>Registers an organisation and signs it in.</summary>
    public static async Task<RegisterPayload> RegisterOrganisation(
        [Service] IRegistrations registrations,
        [Service] ISignIns signIns,
        ResolverContext context,
        RegisterOrganisationInput input)
    {
        var request = new AccountRequest(context);
        var form = new OrganisationForm(
            input.Kind == OrganisationKind.LegalPerson,
            input.UserName,
            input.Name,
            input.CreditCode,
            input.Password,
            input.AgentName,
            input.AgentIdentityNumber,
            input.Email,
            input.Mobile,
            input.Code,
            input.AcceptsTerms);
        return await Registered(request, signIns, await registrations.Register(form, request.Visitor));
    }

    /// <summary>Signs in by user name or mobile, and password.</summary>
    public static async Task<SignInPayload> SignIn([Service] ISignIns signIns, ResolverContext context, SignInInput input)
    {
        var request = new AccountRequest(context);
        if (!request.TakesCookies)
        {
            return new SignInPayload(null, request.Errors(new Refusal(RefusalCode.NoCookies)));
        }

        if (!await request.SolvesCaptcha(input.CaptchaId, input.CaptchaAnswer))
        {
            return new SignInPayload(null, request.Errors(new Refusal(RefusalCode.WrongCaptcha, "captchaAnswer")));
        }

        return await SignedIn(request, await signIns.SignIn(input.Login, input.Password, request.Visitor));
    }

    /// <summary>Signs in by a code sent to the mobile.</summary>
    public static async Task<SignInPayload> SignInWithCode(
        [Service] ISignIns signIns, ResolverContext context, SignInWithCodeInput input)
    {
        var request = new AccountRequest(context);
        return request.TakesCookies
            ? await SignedIn(request, await signIns.SignInWithCode(input.Mobile, input.Code, request.Visitor))
            : new SignInPayload(null, request.Errors(new Refusal(RefusalCode.NoCookies)));
    }

    /// <summary>Signs out; nothing happens to a visitor.</summary>
    public static async Task<SignOutPayload> SignOut(ResolverContext context)
    {
        await new AccountRequest(context).SignOut();
        return new SignOutPayload([]);
    }

    /// <summary>The first step of a reset: proves the mobile, and gives a ticket for ten minutes.</summary>
    public static async Task<VerifyResetPayload> VerifyReset(
        [Service] IRecoveries recoveries, ResolverContext context, VerifyResetInput input)
    {
        var answer = await recoveries.Verify(input.Mobile, input.Code, input.UserName);
        return new VerifyResetPayload(answer.Value, new AccountRequest(context).Errors(answer.Refusals));
    }

    /// <summary>The second step: sets the password and ends all sessions.</summary>
    public static async Task<ResetPasswordPayload> ResetPassword(
        [Service] IRecoveries recoveries, ResolverContext context, ResetPasswordInput input)
    {
        var request = new AccountRequest(context);
        var answer = await recoveries.Reset(input.Ticket, input.NewPassword, request.Visitor);
        return new ResetPasswordPayload(request.Errors(answer.Refusals));
    }

    private static async Task<RegisterPayload> Registered(AccountRequest request, ISignIns signIns, Answer<Account> answer)
    {
        if (answer.Value is not { } account)
        {
            return new RegisterPayload(null, request.Errors(answer.Refusals));
        }

        // Without a cookie the account is made all the same, and the person signs in.
        if (!request.TakesCookies)
        {
            return new RegisterPayload(new AccountNode(account, null), []);
        }

        var proof = Proof.ByName(account.Id, LoginNames.OfUser(account.UserName));
        var opened = await signIns.Open(proof, request.Visitor);
        return opened.Value is { } signedIn
            ? new RegisterPayload(await request.Give(signedIn), [])
            : new RegisterPayload(null, request.Errors(opened.Refusals));
    }

    private static async Task<SignInPayload> SignedIn(AccountRequest request, Answer<SignedIn> answer) =>
        answer.Value is { } signedIn
            ? new SignInPayload(await request.Give(signedIn), [])
            : new SignInPayload(null, request.Errors(answer.Refusals));
}
