using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.External;
using OpenData.Contracts.Accounts.Scanning;

namespace OpenData.Grains.Accounts.Flows;

/// <summary>Adds what people do with accounts to a host with grains and an SMS sender.</summary>
public static class AccountServices
{
    /// <summary>Registration, signing in and out, recovery, changes, tokens.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<IPasswordHasher<string>, PasswordHasher<string>>()
        .AddSingleton<Passwords>()
        .AddSingleton<ProvenMobiles>()
        .AddSingleton<PasswordAgain>()
        .AddSingleton<ISignIns, SignIns>()
        .AddSingleton<ICertificateSignIns, CertificateSignIns>()
        .AddSingleton<IExternalSignIns, ExternalSignIns>()
        .AddSingleton<IScanSignIns, ScanSignIns>()
        .AddSingleton<IRegistrations, Registrations>()
        .AddSingleton<ICodeSending, CodeSending>()
        .AddSingleton<IRecoveries, Recoveries>()
        .AddSingleton<IAccountChanges, AccountChanges>()
        .AddSingleton<IPeopleDesk, PeopleDesk>()
        .AddSingleton<ITokenDesk, TokenDesk>();
}
