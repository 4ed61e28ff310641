using System.CommandLine;
using System.Globalization;
using OpenData.Contracts;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Services;
using OpenData.GraphQL.Api.Accounts;
using OpenData.Storage.Entitlements;

namespace OpenData.Silo.Commands;

/// <summary><c>grant</c>, <c>revoke</c> and <c>grants</c>: who may call what, in a data folder that no portal is running on. On a
/// portal that runs, operators do it on the page <c>/operations/entitlements</c>.</summary>
internal static class EntitlementCommands
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int MostAtOnce = 1_000;

    public static Command Grant()
    {
        var holder = new HolderOptions();
        var fields = new Option<string?>("--fields")
        {
            Description = "Names or codes of fields, separated by commas; all if it is left out.",
        };
        var until = new Option<DateOnly?>("--until")
        {
            Description = "The last day, such as 2027-12-31; no end if it is left out.",
            CustomParser = result => Day(result),
        };
        var note = new Option<string>("--note") { Description = "Why.", DefaultValueFactory = _ => "" };
        var command = new Command("grant", "Let an app or a user call the interfaces of a resource. 授权接口与字段。") { fields, until, note };
        holder.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Run(
            parsed,
            holder,
            async desk => await Tell(
                await desk.Grant(
                    new EntitlementForm(
                        parsed.GetValue(holder.App),
                        parsed.GetValue(holder.Account),
                        parsed.GetRequiredValue(holder.Resource),
                        parsed.GetValue(fields)?.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                        parsed.GetValue(until),
                        parsed.GetRequiredValue(note)),
                    Actor.CommandLine),
                held => $"已授权 granted: {Line(held)}"),
            cancellationToken));
        return command;
    }

    public static Command Revoke()
    {
        var holder = new HolderOptions();
        var command = new Command("revoke", "End what was granted. 收回授权。");
        holder.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Run(
            parsed,
            holder,
            async desk => await Tell(
                await desk.Revoke(
                    parsed.GetValue(holder.App), parsed.GetValue(holder.Account), parsed.GetRequiredValue(holder.Resource), Actor.CommandLine),
                ended => $"已收回 revoked: {ended.Resource}"),
            cancellationToken));
        return command;
    }

    public static Command List()
    {
        var text = new Argument<string?>("WORDS")
        {
            Description = "Parts of a user name, or of an app's name or id; all if it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var resource = new Option<string?>("--resource") { Description = "The key of a resource or service." };
        var data = CommandOptions.Data();
        var command = new Command("grants", "List what is granted, newest first. 列出授权。") { text, resource, data };
        command.SetAction((parsed, cancellationToken) => FolderHost.Run(
            parsed.GetRequiredValue(data),
            "grants",
            async services =>
            {
                var condition = new EntitlementCondition { Text = parsed.GetValue(text), Resource = parsed.GetValue(resource) };
                var reader = services.GetRequiredService<EntitlementReader>();
                foreach (var held in await reader.Find(condition, 0, MostAtOnce, cancellationToken))
                {
                    Console.WriteLine(Line(held));
                }

                var count = await reader.Count(condition, cancellationToken);
                Console.WriteLine($"共 {count} 项 in all{(count > MostAtOnce ? $"，显示 shown: {MostAtOnce}" : "")}");
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static Task<int> Run(
        ParseResult parsed, HolderOptions holder, Func<IEntitlementDesk, Task<int>> work, CancellationToken cancellationToken) =>
        FolderHost.Run(
            parsed.GetRequiredValue(holder.Data),
            parsed.CommandResult.Command.Name,
            services => work(services.GetRequiredService<IEntitlementDesk>()),
            cancellationToken);

    private static async Task<int> Tell<T>(Answer<T> answer, Func<T, string> done)
        where T : class
    {
        if (answer.Value is { } value)
        {
            Console.WriteLine(done(value));
            return ExitCode.Done;
        }

        foreach (var refusal in answer.Refusals)
        {
            await Console.Error.WriteLineAsync(
                $"拒绝 refused: {RefusalTexts.Of(refusal, isEnglish: false).Message} {RefusalTexts.Of(refusal, isEnglish: true).Message}");
        }

        return ExitCode.Failed;
    }

    private static string Line(HeldEntitlement held)
    {
        var (holder, entitlement) = held;
        var who = holder.AppId is { } app ? $"{holder.AppName} {app} ({holder.UserName})" : holder.UserName;
        var fields = entitlement.Fields is { } named ? string.Join(", ", named) : "*";
        var lastDay = entitlement.ExpiresAt is { } end
            ? ShanghaiTime.At(end).AddDays(-1).ToString(DayFormat, CultureInfo.InvariantCulture)
            : "-";
        return $"{who} | {entitlement.Resource} | {fields} | {lastDay} | {entitlement.Note}";
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--until {text}：请写成 2027-12-31 这样的日期。Write a day such as 2027-12-31.");
        return null;
    }

    /// <summary>Whose entitlement of which resource, in which folder.</summary>
    private sealed class HolderOptions
    {
        public Option<string?> App { get; } = new("--app") { Description = "The id of an app." };

        public Option<string?> Account { get; } = new("--account") { Description = "A user name: whose personal tokens." };

        public Option<string> Resource { get; } = new("--resource")
        {
            Description = $"The key of a resource, or a service: {string.Join(", ", CityServices.Keys)}.",
            Required = true,
        };

        public Option<string> Data { get; } = CommandOptions.Data();

        public void AddTo(Command command)
        {
            command.Options.Add(App);
            command.Options.Add(Account);
            command.Options.Add(Resource);
            command.Options.Add(Data);
        }
    }
}
