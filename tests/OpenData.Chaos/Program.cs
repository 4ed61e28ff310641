using System.CommandLine;
using OpenData.Chaos.Run;
using OpenData.Chaos.Silo;

var root = new RootCommand("Breaks a cluster of real processes while it works, and checks what it says it has done.")
{
    RunCommand.Create(),
    SiloCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
