using System.ComponentModel;
using System.Diagnostics;

namespace OpenData.PostgresFixture;

/// <summary>
/// Runs PostgreSQL's own programs: those on the PATH, else the newest below <c>/usr/lib/postgresql</c>. PostgreSQL refuses
/// to run as root, so root runs them as the user <c>postgres</c>.
/// </summary>
internal sealed class PostgresPrograms
{
    private const string User = "postgres";
    private const string DebianFolder = "/usr/lib/postgresql";

    private readonly string _folder;
    private readonly string[] _asUser;

    private PostgresPrograms(string folder, string[] asUser)
    {
        _folder = folder;
        _asUser = asUser;
    }

    /// <exception cref="PostgresUnavailableHereException">The programs, or a way to leave root, are missing.</exception>
    public static PostgresPrograms Find()
    {
        var folder = FoldersOfPath().Concat(FoldersOfDebian())
            .FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "initdb"))
                && File.Exists(Path.Combine(candidate, "pg_ctl")))
            ?? throw new PostgresUnavailableHereException(
                "These tests need PostgreSQL 15 or newer: neither the PATH nor /usr/lib/postgresql has initdb and pg_ctl. "
                + "On Debian: apt-get install postgresql.");
        return new PostgresPrograms(folder, Environment.IsPrivilegedProcess ? LeaveRoot() : []);
    }

    /// <summary>Gives a folder to the user that the programs run as.</summary>
    public void Own(string folder)
    {
        if (_asUser.Length > 0)
        {
            Complete(Start("chown", [$"{User}:", folder], false));
        }
    }

    /// <summary>Runs one of PostgreSQL's programs to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it wrote.</exception>
    public void Run(string program, params string[] arguments) =>
        Complete(Start(Path.Combine(_folder, program), arguments, true));

    /// <summary>Starts a process as the user of the server, with a pipe to its input. The pipe closes when this process
    /// ends in any way.</summary>
    public Process Guard(string script, params string[] arguments) =>
        Start("sh", ["-c", script, Path.Combine(_folder, "pg_ctl"), .. arguments], true);

    private static string[] FoldersOfPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> FoldersOfDebian() => Directory.Exists(DebianFolder)
        ? Directory.GetDirectories(DebianFolder)
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
        : [];

    private static string[] LeaveRoot()
    {
        string[][] ways =
        [
            ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups"],
            ["runuser", "-u", User, "--"],
        ];
        return ways.FirstOrDefault(way => FoldersOfPath().Any(folder => File.Exists(Path.Combine(folder, way[0]))))
            ?? throw new PostgresUnavailableHereException(
                "Root must run PostgreSQL as another user, and neither setpriv nor runuser is on the PATH (Debian: util-linux).");
    }

    private Process Start(string program, IEnumerable<string> arguments, bool asUser)
    {
        string[] line = [.. asUser ? _asUser : [], program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(), // The user of the server may not enter the folder of the tests.
        };
        start.Environment["HOME"] = Path.GetTempPath();
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PostgresUnavailableHereException($"{line[0]} cannot be run: {exception.Message}", exception);
        }
    }

    private static void Complete(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(
                    $"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} ended with "
                    + $"{process.ExitCode}: {output}{error.GetAwaiter().GetResult()}");
            }
        }
    }
}
