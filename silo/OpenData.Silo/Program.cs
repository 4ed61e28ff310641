using System.CommandLine;
using OpenData.Silo.Commands;

var root = new RootCommand("OpenData: an open-data portal. 开放数据门户。")
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    UserCommand.Create(),
    EntitlementCommands.Grant(),
    EntitlementCommands.Revoke(),
    EntitlementCommands.List(),
    PublishEventsCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
