using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Verification;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;

namespace OpenData.Storage.Verification;

/// <summary>
/// Knows every file of a request, from before it is stored until after it is deleted, so that a crash in between leaves none
/// that nobody knows. A file is kept while its request waits; any other is to be deleted.
/// </summary>
/// <param name="reads">Reads.</param>
/// <param name="commits">Writes.</param>
/// <param name="time">The clock.</param>
public sealed class CertificateLedger(DatabaseReads reads, GroupCommit commits, TimeProvider time)
{
    /// <summary>How long a request may take from its first file until it waits.</summary>
    public static readonly TimeSpan TimeToSubmit = TimeSpan.FromHours(1);

    /// <summary>Notes files that will be stored.</summary>
    public Task Add(string request, IReadOnlyList<string> addresses, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return commits.Commit(
            context =>
            {
                context.AddRange(addresses.Select(address =>
                    new CertificateFileRow { Address = address, Request = request, CreatedAt = now }));
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    /// <summary>The addresses of a request's files.</summary>
    public async Task<IReadOnlyList<string>> Of(string request, CancellationToken cancellationToken = default) =>
        await reads.Read(
            (context, token) => context.CertificateFiles.Where(row => row.Request == request).Select(row => row.Address).ToListAsync(token),
            cancellationToken).ConfigureAwait(false);

    /// <summary>Addresses of files whose request does not wait, and has had the time to.</summary>
    public async Task<IReadOnlyList<string>> Left(CancellationToken cancellationToken = default)
    {
        var before = (time.GetUtcNow() - TimeToSubmit).ToUnixTimeMilliseconds();
        return await reads.Read(
            (context, token) => context.CertificateFiles
                .Where(file => file.CreatedAt < before && !context.Verifications.Any(
                    row => row.Id == file.Request && row.Status == VerificationStatus.Waiting))
                .Select(file => file.Address)
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets a file that is deleted.</summary>
    public Task Remove(string address, CancellationToken cancellationToken = default) => commits.Commit(
        context => context.CertificateFiles.Where(row => row.Address == address).ExecuteDeleteAsync(CancellationToken.None),
        cancellationToken);
}
