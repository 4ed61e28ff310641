using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OpenData.Repository.Tests.Tree;

/// <summary>Asks git which files make up a checkout: tracked ones and new ones that are not ignored.</summary>
internal static class GitFileList
{
    /// <exception cref="InvalidOperationException">git is missing or refuses the folder.</exception>
    public static IReadOnlyList<string> Read(string root)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = root,
        };

        // -z: names come as they are, Chinese ones too, instead of quoted.
        foreach (var argument in (string[])["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var git = Process.Start(start)!;
            var errors = new StringBuilder();
            git.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)]
                : throw new InvalidOperationException(
                    $"git cannot list the files of {root} (exit code {git.ExitCode}). Run the tests in a clone. {errors}");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                "git cannot be started. Install git: these tests read its file list.", missing);
        }
    }
}
