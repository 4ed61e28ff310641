using System.CommandLine;
using OpenData.Benchmarks.Grains;
using OpenData.Benchmarks.Silos;

var root = new RootCommand("Benchmarks of the actor runtime and of silos.") { GrainsCommand.Create(), SilosCommand.Create() };
return await root.Parse(args).InvokeAsync();
