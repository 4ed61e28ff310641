using System.Runtime.CompilerServices;

namespace OpenData.GraphQL.Engine.Tests.Conformance;

/// <summary>Finds the folder <c>tests/GraphQLConformance</c> from the place of this source file.</summary>
internal static class ConformanceFiles
{
    public static string Folder { get; } = Locate();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Folder, .. path]));

    private static string Locate([CallerFilePath] string source = "")
    {
        // A deterministic build maps source paths; then the folder is above the test's output.
        foreach (var start in new[] { Path.GetDirectoryName(source)!, AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                foreach (var candidate in new[] { "GraphQLConformance", Path.Combine("tests", "GraphQLConformance") })
                {
                    var path = Path.Combine(folder.FullName, candidate);
                    if (Directory.Exists(path))
                    {
                        return path;
                    }
                }
            }
        }

        throw new DirectoryNotFoundException("tests/GraphQLConformance was not found above the test.");
    }
}
