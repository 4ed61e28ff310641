using System.Globalization;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;
using OpenData.Grains.Accounts.Flows;
using Orleans;

namespace OpenData.Grains.Verification.Flows;

/// <inheritdoc cref="ICertifications"/>
public sealed class Certifications(IGrainFactory grains, CertificateShelf shelf, TimeProvider time) : ICertifications
{
    private const int LongestAddress = 200;

    /// <inheritdoc/>
    public async Task<Answer<Account>> Submit(
        string accountId,
        CertificateKind kind,
        string? address,
        IReadOnlyList<OfferedFile> files,
        Actor by,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var owner = grains.GetGrain<IAccountGrain>(accountId);
        var account = await owner.Read() ?? throw new InvalidOperationException($"There is no account {accountId}.");
        if (Submitting.Fault(account, isOrganisation: true) is { } fault)
        {
            return fault;
        }

        var (offered, refusals) = await Check(address, files, cancellationToken);
        if (refusals.Count > 0)
        {
            return new Answer<Account>(null, refusals);
        }

        if (await owner.ChangeVerification(new VerificationChange(VerificationStep.Attempt), by) is null)
        {
            return Submitting.NoMoreToday(time);
        }

        var organisation = account.Organisation!;
        var request = new VerificationRequest(
            Guid.NewGuid().ToString("N"),
            VerificationKind.Certification,
            VerificationStatus.Waiting,
            organisation.Name,
            organisation.CreditCode,
            time.GetUtcNow())
        {
            Certificate = kind,
            Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim(),
        };
        return await Submit(owner, request, offered, by, cancellationToken) is { } submitted
            ? submitted
            : new Refusal(RefusalCode.VerificationWaiting);
    }

    private async Task<Account?> Submit(
        IAccountGrain owner,
        VerificationRequest request,
        IReadOnlyList<(OfferedFile File, CertificateFormat Format)> offered,
        Actor by,
        CancellationToken cancellationToken)
    {
        // Where the answer is lost the request may wait all the same: then the sweep knows whether the files are needed.
        var kept = await Keep(request.Id, offered, cancellationToken);
        var submitted = await owner.ChangeVerification(
            new VerificationChange(VerificationStep.Submit, request.Id, request with { Files = [.. kept] }), by);
        if (submitted is null)
        {
            await shelf.Discard(request.Id);
        }

        return submitted;
    }

    private async Task<IReadOnlyList<CertificateFile>> Keep(
        string requestId, IReadOnlyList<(OfferedFile File, CertificateFormat Format)> offered, CancellationToken cancellationToken)
    {
        try
        {
            return await shelf.Keep(requestId, offered, cancellationToken);
        }
        catch
        {
            await shelf.Discard(requestId);
            throw;
        }
    }

    private async Task<(IReadOnlyList<(OfferedFile File, CertificateFormat Format)> Offered, IReadOnlyList<Refusal> Refusals)> Check(
        string? address, IReadOnlyList<OfferedFile> files, CancellationToken cancellationToken)
    {
        var check = new FormCheck()
            .Text(address ?? "", LongestAddress, "address", mayBeEmpty: true)
            .That(files.Count is > 0 and <= CertificateFile.Most, RefusalCode.BadFileCount, "documents");
        var offered = new List<(OfferedFile File, CertificateFormat Format)>(files.Count);
        for (var place = 0; place < files.Count && files.Count <= CertificateFile.Most; place++)
        {
            var file = files[place];
            var field = $"documents.{place.ToString(CultureInfo.InvariantCulture)}";
            if (file.Bytes > CertificateFile.MostBytes)
            {
                check.That(false, RefusalCode.FileTooLarge, field);
            }
            else if (await shelf.FormatOf(file, cancellationToken) is { } format)
            {
                offered.Add((file, format));
            }
            else
            {
                check.That(false, RefusalCode.BadFile, field);
            }
        }

        return (offered, check.Refusals);
    }
}
