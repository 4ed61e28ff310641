using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.External;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Accounts.External;

namespace OpenData.Silo.Accounts.External;

/// <summary>What becomes of people who went to a provider: a session of the portal's own, a ticket to bind who they are, or a page
/// that says why not. The framework signs nobody in.</summary>
internal sealed class OidcEvents(IExternalSignIns externals, ISignIns signIns, TimeProvider time, ILogger<OidcEvents> log) : OAuthEvents
{
    private const int LongestError = 40;

    /// <inheritdoc/>
    public override Task RedirectToAuthorizationEndpoint(RedirectContext<OAuthOptions> context)
    {
        Entrance.Send(context.HttpContext, context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var (http, next) = (context.HttpContext, context.ReturnUri!);
        var answer = await externals.Arrive(Arrival(context.Scheme.Name, context.Principal!, next), Visitors.Of(http));
        if (answer.Value is not { } welcome)
        {
            var isBlocked = answer.Refusals[0].Code == RefusalCode.AccountBlocked;
            Entrance.Send(http, LoginProblem.PageOf(isBlocked ? LoginProblem.Blocked : LoginProblem.VisitOver));
        }
        else if (welcome.SignedIn is { } signedIn)
        {
            await Entrance.Give(http, signIns, signedIn);
            Entrance.Send(http, next);
        }
        else
        {
            ExternalCookie.Ticket.Give(http, welcome.Ticket!);
            Entrance.Send(http, "/login/external");
        }

        context.HandleResponse();
    }

    /// <inheritdoc/>
    public override Task AccessDenied(AccessDeniedContext context)
    {
        Entrance.Send(context.HttpContext, LoginProblem.PageOf(LoginProblem.Denied));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var problem = context.Failure switch
        {
            OidcException failure => failure.Problem,
            AuthenticationFailureException when context.Properties is null => LoginProblem.VisitOver, // No state of ours.
            AuthenticationFailureException => LoginProblem.ProviderFailed,
            _ => null,
        };
        if (problem == LoginProblem.ProviderFailed)
        {
            Log(context.Scheme.Name, context.Failure!);
        }

        if (problem is not null)
        {
            Entrance.Send(context.HttpContext, LoginProblem.PageOf(problem));
            context.HandleResponse();
        }
        else if (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            context.HandleResponse(); // Nobody waits for it.
        }

        return Task.CompletedTask; // What is not the provider's fault is thrown again.
    }

    /// <summary>Says what failed, without what people sent.</summary>
    public void Log(string provider, Exception failure)
    {
        if (failure is OidcException)
        {
            OidcLog.Failed(log, provider, failure.Message, failure.InnerException?.GetType().Name);
        }
        else
        {
            // The framework's message has whatever was in the address.
            OidcLog.Failed(log, provider, "The provider answered without what is needed.", ErrorOf(failure));
        }
    }

    private static string? ErrorOf(Exception failure) =>
        failure.Data["error"] is string { Length: > 0 and <= LongestError } error
        && error.All(letter => char.IsAsciiLetterLower(letter) || letter == '_')
            ? error
            : null;

    private ExternalArrival Arrival(string provider, ClaimsPrincipal who, string next)
    {
        var name = who.FindFirstValue(OidcHandler.CheckedName);
        return new ExternalArrival(
            new ExternalIdentity(provider, who.FindFirstValue("iss")!, who.FindFirstValue("sub")!, time.GetUtcNow()),
            name is not null,
            name,
            next);
    }
}
