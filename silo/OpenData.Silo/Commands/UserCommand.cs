using System.CommandLine;
using System.Security.Cryptography;
using OpenData.Contracts.Accounts;

namespace OpenData.Silo.Commands;

/// <summary><c>user</c>: makes accounts and gives roles in a data folder that no portal is running on, or in a cluster, such as
/// the first operator. On a portal that runs, operators do it by the mutation <c>setRole</c>.</summary>
internal static class UserCommand
{
    // Read from a terminal and typed: none of the letters that look like others.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    public static Command Create() => new("user", "Make accounts and give roles. 账号与角色。") { Add(), SetRole() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "The user name." };
        var mobile = new Option<string>("--mobile") { Description = "The person's mobile.", Required = true };
        var role = new Option<Role?>("--role") { Description = "A role to give, such as operator." };
        var place = new Place();
        var command = new Command("add", "Make an account; its password is printed once.") { name, mobile, role };
        place.AddTo(command);
        command.SetAction((parsed, cancellationToken) => place.Run(
            parsed,
            async services =>
            {
                var password = NewPassword();
                var registrations = services.GetRequiredService<IRegistrations>();
                var made = await registrations.Make(parsed.GetRequiredValue(name), parsed.GetRequiredValue(mobile), password);
                if (made.Value is null)
                {
                    return await Refused(made.Refusals);
                }

                if (parsed.GetValue(role) is { } given && await Give(services, made.Value.UserName, given, true) is var code and not ExitCode.Done)
                {
                    return code;
                }

                Console.WriteLine($"账号 account {made.Value.UserName}");
                Console.WriteLine($"密码 password {password}");
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static Command SetRole()
    {
        var name = new Argument<string>("NAME") { Description = "The user name." };
        var role = new Argument<Role>("ROLE") { Description = "Such as operator, auditor, providerStaff, verified." };
        var take = new Option<bool>("--take") { Description = "Take the role instead of giving it." };
        var place = new Place();
        var command = new Command("role", "Give a role to an account, or take it.") { name, role, take };
        place.AddTo(command);
        command.SetAction((parsed, cancellationToken) => place.Run(
            parsed,
            services => Give(services, parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), !parsed.GetValue(take)),
            cancellationToken));
        return command;
    }

    private static async Task<int> Give(IServiceProvider services, string name, Role role, bool isGiven)
    {
        var changed = await services.GetRequiredService<IAccountChanges>().SetRole(name, role, isGiven, Actor.CommandLine);
        if (changed.Value is null)
        {
            return await Refused(changed.Refusals);
        }

        Console.WriteLine($"角色 roles {name}: {string.Join(", ", changed.Value.Roles)}");
        return ExitCode.Done;
    }

    private static async Task<int> Refused(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            await Console.Error.WriteLineAsync($"拒绝 refused: {refusal.Code} ({refusal.Field})");
        }

        return ExitCode.Failed;
    }

    private static string NewPassword() =>
        RandomNumberGenerator.GetString(Capitals, 4) + RandomNumberGenerator.GetString(Letters, 8) + RandomNumberGenerator.GetString(Digits, 4);

    // Where the accounts are.
    private sealed class Place
    {
        private readonly Option<string> _data = CommandOptions.Data();
        private readonly ClusterArguments _cluster = new();

        public void AddTo(Command command)
        {
            command.Options.Add(_data);
            foreach (var option in _cluster.Options)
            {
                command.Options.Add(option);
            }
        }

        public Task<int> Run(ParseResult parsed, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken) =>
            _cluster.Read(parsed) is { } cluster
                ? ClusterHost.Run(cluster, work, cancellationToken)
                : FolderHost.Run(parsed.GetRequiredValue(_data), "user", work, cancellationToken);
    }
}
