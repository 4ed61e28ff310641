using System.Globalization;
using OpenData.Payloads.Catalog;

namespace OpenData.Silo.Importing;

/// <summary>Prints how an import ended, for people.</summary>
internal static class ImportSummary
{
    private const int ShownRejections = 20;

    public static void Write(TextWriter output, ImportReport report)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"imported {report.Imported} / updated {report.Updated} / unchanged {report.Unchanged} / rejected {report.Rejected}"));
        foreach (var line in report.RejectedLines.Take(ShownRejections))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  第 {line.Line} 行 line {line.Line}: {line.Rejection.Zh} {line.Rejection.En}"));
        }

        if (report.Rejected > ShownRejections)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  … 另有 {report.Rejected - ShownRejections} 行，全部见 --report。All of them with --report FILE."));
        }

        foreach (var fields in report.Unmapped.GroupBy(value => value.Field))
        {
            var shown = string.Join("、", fields.Take(8).Select(value => string.Create(
                CultureInfo.InvariantCulture, $"{value.Value} ({value.Count})")));
            output.WriteLine($"  未归入词表、原样保留 kept as found, {fields.Key}: {shown}{(fields.Skip(8).Any() ? " …" : "")}");
        }
    }
}
