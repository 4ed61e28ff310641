using OpenData.Contracts;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Services;
using OpenData.Grains.Accounts.Flows;
using OpenData.Storage.ReadModel;
using Orleans;

namespace OpenData.Grains.Entitlements;

/// <inheritdoc cref="IEntitlementDesk"/>
public sealed class EntitlementDesk(IGrainFactory grains, ProvenMobiles names, ResourceReader resources, TimeProvider time)
    : IEntitlementDesk
{
    private static readonly TimeSpan ShanghaiOffset = ShanghaiTime.At(DateTimeOffset.UnixEpoch).Offset;

    /// <inheritdoc/>
    public async Task<Answer<HeldEntitlement>> Grant(EntitlementForm form, Actor by)
    {
        ArgumentNullException.ThrowIfNull(form);
        var today = ShanghaiTime.Today(time);
        var note = form.Note.Trim();
        var check = new FormCheck()
            .That(form.Until is not { } until || (until >= today && until <= today.AddYears(Entitlement.MostYears)), RefusalCode.BadUntil, "until")
            .That(note.Length <= Entitlement.LongestNote && !note.Any(char.IsControl), RefusalCode.BadNote, "note");
        var (holder, noHolder) = await Holder(form.AppId, form.UserName);
        var (fields, noFields) = CityServices.Of(form.Resource) is null
            ? await Fields(form.Resource, form.Fields)
            : (null, NoService(form));
        Refusal[] refusals = [.. new[] { noHolder, noFields }.OfType<Refusal>(), .. check.Refusals];
        if (refusals.Length > 0)
        {
            return new Answer<HeldEntitlement>(null, refusals);
        }

        DateTimeOffset? end = form.Until is { } lastDay
            ? new DateTimeOffset(lastDay.AddDays(1).ToDateTime(TimeOnly.MinValue), ShanghaiOffset)
            : null;
        var asked = new Entitlement(form.Resource, fields, time.GetUtcNow(), by.Account, end, note);
        return await grains.GetGrain<IEntitlementsGrain>(holder!.Subject).Grant(holder, asked, by) is { } granted
            ? new HeldEntitlement(holder, granted)
            : new Refusal(RefusalCode.TooManyEntitlements);
    }

    /// <inheritdoc/>
    public async Task<Answer<Entitlement>> Revoke(string? appId, string? userName, string resource, Actor by)
    {
        string? subject;
        if (appId is not null && userName is null)
        {
            subject = AppKey(appId) is { } id ? EntitlementSubject.OfApp(id) : null;
        }
        else if (appId is null && userName is not null)
        {
            if (await Account(userName) is not { } account)
            {
                return new Refusal(RefusalCode.NoSuchUser, "userName");
            }

            subject = EntitlementSubject.OfAccount(account);
        }
        else
        {
            return new Refusal(RefusalCode.NoEntitlementHolder);
        }

        return subject is not null && await grains.GetGrain<IEntitlementsGrain>(subject).Revoke(resource, by) is { } ended
            ? ended
            : new Refusal(RefusalCode.NoEntitlement, "resourceKey");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Entitlement>> List(string subject) => await grains.GetGrain<IEntitlementsGrain>(subject).List();

    private static Refusal? NoService(EntitlementForm form) =>
        form.UserName is not null ? new Refusal(RefusalCode.ServiceForApps, "userName")
        : form.Fields is not null ? new Refusal(RefusalCode.ServiceHasNoFields, "fields")
        : null;

    private static string? AppKey(string appId) => Guid.TryParseExact(appId, "D", out var id) ? id.ToString("D") : null;

    private async Task<string?> Account(string userName) =>
        UserName.IsValid(userName) ? await names.Owner(LoginNames.OfUser(userName)) : null;

    private async Task<(EntitlementHolder? Holder, Refusal? Refusal)> Holder(string? appId, string? userName)
    {
        if (appId is null == userName is null)
        {
            return (null, new Refusal(RefusalCode.NoEntitlementHolder));
        }

        if (appId is null)
        {
            return await Account(userName!) is { } id && await grains.GetGrain<IAccountGrain>(id).Read() is { } account
                ? (new EntitlementHolder(EntitlementSubject.OfAccount(id), id, account.UserName, null), null)
                : (null, new Refusal(RefusalCode.NoSuchUser, "userName"));
        }

        return AppKey(appId) is { } key
            && await grains.GetGrain<IAppGrain>(key).Read() is { } app
            && await grains.GetGrain<IAccountGrain>(app.OwnerId).Read() is { } owner
            ? (new EntitlementHolder(EntitlementSubject.OfApp(key), owner.Id, owner.UserName, app.Form.Name), null)
            : (null, new Refusal(RefusalCode.NoApp, "appId"));
    }

    private async Task<(EquatableList<string>? Fields, Refusal? Refusal)> Fields(string resource, IReadOnlyList<string>? asked)
    {
        if (await resources.Find(resource) is not { } stored)
        {
            return (null, new Refusal(RefusalCode.NoResource, "resourceKey"));
        }

        if (stored.Resource.Table is not { } table)
        {
            return (null, new Refusal(RefusalCode.NoRows, "resourceKey"));
        }

        if (asked is null)
        {
            return (null, null);
        }

        if (asked.Count == 0)
        {
            return (null, new Refusal(RefusalCode.NoFields, "fields"));
        }

        var chosen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < asked.Count; i++)
        {
            // A name of one may be the code of another: what is a name is taken as one.
            if ((table.Columns.FirstOrDefault(column => column.Name == asked[i])
                ?? table.Columns.FirstOrDefault(column => column.Code == asked[i])) is not { } field)
            {
                return (null, new Refusal(RefusalCode.UnknownField, $"fields.{i}") { Value = asked[i] });
            }

            chosen.Add(field.Name);
        }

        return ([.. table.Columns.Select(column => column.Name).Where(chosen.Contains)], null);
    }
}
