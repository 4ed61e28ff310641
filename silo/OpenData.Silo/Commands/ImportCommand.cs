using System.CommandLine;
using OpenData.Payloads.Catalog;
using OpenData.Silo.Importing;

namespace OpenData.Silo.Commands;

/// <summary><c>import FILE.jsonl</c>: brings a catalogue into a data folder that no portal is running on.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE.jsonl") { Description = "The catalogue, a JSON object a line." };
        var report = new Option<string?>("--report")
        {
            Description = "Write every rejected line, every value that no vocabulary knows, and the counts to this file.",
        };
        var data = CommandOptions.Data();
        var command = new Command("import", "Import a catalogue. 导入目录。") { file, report, data };
        command.SetAction((parsed, cancellationToken) => Import(
            parsed.GetRequiredValue(file), parsed.GetValue(report), parsed.GetRequiredValue(data), cancellationToken));
        return command;
    }

    private static async Task<int> Import(string file, string? reportFile, string data, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return await FolderHost.Say($"找不到文件 {file}。The file {file} does not exist.", ExitCode.Failed);
        }

        try
        {
            return await FolderHost.Run(
                data,
                $"import {Path.GetFileName(file)}",
                services => Import(file, reportFile, services.GetRequiredService<CatalogueImporter>(), cancellationToken),
                cancellationToken);
        }
        catch (IOException exception)
        {
            return await FolderHost.Say(exception.Message, ExitCode.Failed);
        }
        catch (OperationCanceledException)
        {
            return await FolderHost.Say(
                "已中断；已计数的资源都已保存，可再次运行。Interrupted; what is counted is stored, run it again.", ExitCode.Interrupted);
        }
    }

    private static async Task<int> Import(
        string file, string? reportFile, CatalogueImporter importer, CancellationToken cancellationToken)
    {
        await using var stream = reportFile is null ? null : File.Create(reportFile);
        using var report = new ImportReport(stream);
        try
        {
            await ImportBar.Run(
                $"导入 importing {Path.GetFileName(file)}",
                progress => importer.Import(file, report, progress, cancellationToken));
        }
        finally
        {
            report.Complete();
            ImportSummary.Write(Console.Out, report);
        }

        return ExitCode.Done;
    }
}
