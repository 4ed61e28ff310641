using System.CommandLine;
using OpenData.Benchmarks.Grains;
using OpenData.Benchmarks.GraphQL;
using OpenData.Benchmarks.Silos;

var root = new RootCommand("Benchmarks of the actor runtime, of silos and of the GraphQL engine.")
{
    GrainsCommand.Create(), SilosCommand.Create(), GraphQLCommand.Create(), GraphQLCommand.CreateServer(),
};
return await root.Parse(args).InvokeAsync();
