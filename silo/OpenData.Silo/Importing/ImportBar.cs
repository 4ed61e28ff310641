using System.Globalization;
using Spectre.Console;

namespace OpenData.Silo.Importing;

/// <summary>Shows the progress of an import: a bar on a terminal, a line every tenth elsewhere.</summary>
internal static class ImportBar
{
    public static async Task Run(string title, Func<Action<ImportProgress>, Task> import)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive)
        {
            await RunPlain(title, import);
            return;
        }

        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                await import(progress => bar.Value = progress.Fraction);
                bar.Value = 1;
            });
    }

    private static async Task RunPlain(string title, Func<Action<ImportProgress>, Task> import)
    {
        var tenth = -1;
        await import(progress =>
        {
            var now = (int)(progress.Fraction * 10);
            if (now > tenth)
            {
                tenth = now;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} {now * 10}% ({progress.Lines})"));
            }
        });
    }
}
