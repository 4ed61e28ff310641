using System.CommandLine;
using OpenData.Benchmarks.Grains;

var root = new RootCommand("Benchmarks of the actor runtime.") { GrainsCommand.Create() };
return await root.Parse(args).InvokeAsync();
