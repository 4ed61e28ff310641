using System.CommandLine;
using OpenData.Contracts.EventReports;

namespace OpenData.Silo.Commands;

/// <summary><c>publish-events</c>: makes a resource of reports of events, in a data folder that no portal is running on. On a portal
/// that runs, operators do it on the page <c>/operations/events</c>.</summary>
internal static class PublishEventsCommand
{
    public static Command Create()
    {
        var data = CommandOptions.Data();
        var command = new Command(
            "publish-events", "Publish the reports of events as a resource, without personal data. 将上报的问题发布为数据资源。") { data };
        command.SetAction((parsed, cancellationToken) => FolderHost.Run(
            parsed.GetRequiredValue(data),
            "publish-events",
            async services =>
            {
                var published = await services.GetRequiredService<IEventPublication>().Publish(cancellationToken);
                Console.WriteLine($"{published.ResourceKey} | 行数 rows: {published.RowCount} | {published.Outcome}");
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }
}
