using System.CommandLine;

namespace OpenData.Silo.Commands;

/// <summary>Options that several commands take.</summary>
internal static class CommandOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The data folder.",
        DefaultValueFactory = _ => "var",
    };

    /// <summary>A number from 1.</summary>
    public static Option<int> AtLeastOne(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) < 1)
            {
                result.AddError($"{name} {result.GetValue(option)}：至少为 1。It must be at least 1.");
            }
        });
        return option;
    }
}
