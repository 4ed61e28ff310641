using System.Xml;
using System.Xml.Linq;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Projects;

/// <summary>An MSBuild file (<c>.csproj</c>, <c>.props</c>, <c>.targets</c>) as far as the rules read it.</summary>
internal sealed class ProjectFile
{
    private ProjectFile(string path, XDocument document)
    {
        Path = path;
        Document = document;
    }

    public string Path { get; }

    /// <summary>File name without extension: the project's name.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public XDocument Document { get; }

    /// <summary>Elements of this name, whatever their XML namespace, in document order.</summary>
    public IEnumerable<XElement> Elements(string name) =>
        Document.Descendants().Where(element => element.Name.LocalName.Equals(name, StringComparison.Ordinal));

    /// <summary>Reads the files with one of the extensions. One that is not XML becomes a violation and is left out.
    /// </summary>
    public static IReadOnlyList<ProjectFile> ReadAll(
        RepositoryTree tree, ICollection<Violation> violations, params string[] extensions)
    {
        var files = new List<ProjectFile>();
        foreach (var path in tree.Files.Where(path => extensions.Contains(System.IO.Path.GetExtension(path))))
        {
            try
            {
                files.Add(new ProjectFile(path, XDocument.Parse(tree.Text(path) ?? string.Empty, LoadOptions.SetLineInfo)));
            }
            catch (XmlException broken)
            {
                violations.Add(new Violation(path, broken.LineNumber, "not XML", "well-formed XML", broken.Message));
            }
        }

        return files;
    }

    public static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;

    /// <summary>A path as written in this file, relative to the repository; null when it leaves the repository.
    /// </summary>
    public string? Resolve(string written) => RelativePath.Resolve(RelativePath.FolderOf(Path), written);
}
