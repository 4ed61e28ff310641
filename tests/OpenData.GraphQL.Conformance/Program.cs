using System.CommandLine;
using OpenData.GraphQL.Conformance.Cases;
using OpenData.GraphQL.Conformance.Fuzzing;
using OpenData.GraphQL.Conformance.Serving;
using OpenData.GraphQL.Conformance.Validating;

var schema = new Option<FileInfo>("--schema") { Description = "The schema text that most cases run on." };
var queryOnly = new Option<FileInfo>("--queryonly-schema") { Description = "The schema text of the cases for \"queryonly\"." };
var data = new Option<FileInfo>("--data") { Description = "The catalog that the resolvers read." };
var cases = new Option<DirectoryInfo>("--cases") { Description = "The operations, a JSON file each." };
var expected = new Option<DirectoryInfo>("--expected") { Description = "What the reference answered, by the case's name." };
var output = new Option<DirectoryInfo?>("--out") { Description = "Where to write each answer." };
var validate = new Option<bool>("--validate")
{
    Description = "Answer lines of {\"sdl\", \"query\"} on standard input with lines of {\"valid\", \"errors\"}.",
};
var serve = new Option<string?>("--serve")
{
    Description = "Serve the schemas at this address (/graphql and /queryonly) instead of running cases.",
};
var fuzz = new Option<int?>("--fuzz") { Description = "Answer so many random documents instead, and look for faults." };
var seed = new Option<int>("--seed") { Description = "Of the random documents.", DefaultValueFactory = _ => 1 };
var root = new RootCommand("Compares OpenData.GraphQL.Engine with what graphql-js answered.")
{
    schema, queryOnly, data, cases, expected, output, serve, validate, fuzz, seed,
};
root.SetAction(async arguments =>
{
    if (arguments.GetValue(validate))
    {
        return await ValidateCommand.RunAsync(Console.In, Console.Out);
    }

    var schemaText = await Text(arguments.GetRequiredValue(schema));
    var dataText = await Text(arguments.GetRequiredValue(data));
    if (arguments.GetValue(fuzz) is { } count)
    {
        return await FuzzCommand.RunAsync(count, arguments.GetValue(seed), schemaText, dataText, Console.Out);
    }

    var queryOnlyText = await Text(arguments.GetRequiredValue(queryOnly));
    if (arguments.GetValue(serve) is { } url)
    {
        return await ServeCommand.RunAsync(url, schemaText, queryOnlyText, dataText);
    }

    using var runner = new CaseRunner(schemaText, queryOnlyText, dataText);
    return await CasesCommand.RunAsync(
        runner,
        arguments.GetRequiredValue(cases).FullName,
        arguments.GetRequiredValue(expected).FullName,
        arguments.GetValue(output)?.FullName);
});
return await root.Parse(args).InvokeAsync();

static Task<string> Text(FileInfo file) => File.ReadAllTextAsync(file.FullName);
