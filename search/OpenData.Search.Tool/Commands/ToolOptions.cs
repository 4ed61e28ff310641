using System.CommandLine;

namespace OpenData.Search.Tool.Commands;

/// <summary>Options with their checks; a value that fails is a wrong command line.</summary>
internal static class ToolOptions
{
    /// <summary>A file that must be there.</summary>
    public static Option<string> ExistingFile(string name, string description, bool required = false)
    {
        var option = new Option<string>(name) { Description = description, Required = required, HelpName = "FILE" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } path && !File.Exists(path))
            {
                result.AddError($"{name}: there is no file {path}.");
            }
        });
        return option;
    }

    /// <summary>The folder of an index that must be there.</summary>
    public static Option<string> IndexFolder()
    {
        var option = new Option<string>("--index")
        {
            Description = "The folder of the index.",
            HelpName = "DIR",
            Required = true,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } path && !Directory.Exists(path))
            {
                result.AddError($"--index: there is no folder {path}.");
            }
        });
        return option;
    }

    /// <summary>What a person would type, one word or several.</summary>
    public static Argument<string[]> Query() => new("QUERY")
    {
        Description = "What a person would type; after -- it may begin with a minus sign.",
    };

    /// <summary>A whole number within bounds.</summary>
    public static Option<int> Number(string name, string description, int least, int most, int otherwise)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => otherwise,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value)
                && (value < least || value > most))
            {
                result.AddError($"{name} is {value}; it must be from {least} to {most}.");
            }
        });
        return option;
    }
}
