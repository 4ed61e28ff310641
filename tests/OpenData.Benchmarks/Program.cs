using System.CommandLine;
using OpenData.Benchmarks.Grains;
using OpenData.Benchmarks.GraphQL;
using OpenData.Benchmarks.Invoke;
using OpenData.Benchmarks.Silos;

var root = new RootCommand("Benchmarks of the actor runtime, of silos, of the GraphQL engine and of calls.")
{
    GrainsCommand.Create(), SilosCommand.Create(), GraphQLCommand.Create(), GraphQLCommand.CreateServer(), InvokeCommand.Create(), InvokeCommand.CreateServer(),
};
return await root.Parse(args).InvokeAsync();
