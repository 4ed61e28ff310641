using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Engine;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Accounts;

/// <summary>Finds out who asks, by the cookie of their session, for endpoints with <see cref="AsksWho"/>. A cookie that is good for nothing any more is taken away. While
/// no grain answers, who asks is a visitor: searching goes on.</summary>
internal sealed class SessionReading(RequestDelegate next, ISignIns signIns)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // A socket or a stream may stay open for longer than the session: nobody is signed in on one.
        if (context.GetEndpoint()?.Metadata.GetMetadata<AsksWho>() is not null
            && !context.WebSockets.IsWebSocketRequest
            && !GraphQLEndpoints.WantsEvents(context.Request)
            && SessionCookie.Read(context.Request) is { } cookie)
        {
            try
            {
                if (await signIns.Enter(cookie) is { } present)
                {
                    context.Features.Set(present);
                }
                else
                {
                    SessionCookie.Take(context);
                }
            }
            catch (Exception failure) when (Outage.IsOne(failure))
            {
                // What needs an account refuses, or fails with the same outage.
            }
        }

        await next(context);
    }
}
