using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Catalog;

/// <summary>The CSV file that a catalogue line names, and what the line declares of its columns.</summary>
/// <param name="RelativePath">The path as the line gives it, with <c>/</c> between folders.</param>
/// <param name="Columns">The declared columns; a header of the file that is not among them is text.</param>
public sealed record TableSource(string RelativePath, EquatableList<DataItem> Columns)
{
    /// <summary>The full path of the file, below the folder of the catalogue.</summary>
    /// <param name="catalogFolder">The folder that holds the catalogue file; it may itself be reached by a link.</param>
    /// <exception cref="TableRejectedException">The path has a root or <c>..</c>, passes a symbolic link, or names no
    /// file (<see cref="RejectionCode.BadTablePath"/>).</exception>
    public string Resolve(string catalogFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(catalogFolder);
        if (!IsInside(RelativePath))
        {
            throw Refused();
        }

        var path = Path.GetFullPath(catalogFolder);
        foreach (var part in RelativePath.Split('/'))
        {
            path = Path.Combine(path, part);
            var entry = new FileInfo(path);
            if (entry.LinkTarget is not null)
            {
                throw Refused();
            }
        }

        return File.Exists(path) ? path : throw Refused();
    }

    /// <summary>Whether the text of the path alone keeps it inside the folder.</summary>
    internal static bool IsInside(string path) =>
        path.Length > 0
        && path.IndexOfAny(['\\', ':', '\0']) < 0
        && Array.TrueForAll(path.Split('/'), part => part is not ("" or "." or ".."));

    private TableRejectedException Refused() => new(RejectionTexts.BadTablePath(RelativePath));
}
