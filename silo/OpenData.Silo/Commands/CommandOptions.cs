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
}
