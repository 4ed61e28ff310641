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

// Whoever stops a busy portal waits for what it saves; the two seconds that are usual would cut that short.
var running = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) };
return await root.Parse(args).InvokeAsync(running);
