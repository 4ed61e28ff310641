using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Entitlements;
using OpenData.Grains.Entitlements;
using OpenData.Grains.Tests.Apps;
using OpenData.Storage.Entitlements;
using OpenData.Storage.Model;

namespace OpenData.Grains.Tests.Entitlements;

/// <summary>A silo with a resource that has rows, one that has none, a developer with an app, and an operator.</summary>
internal sealed class Counter(AppTown town, Account developer, App app) : IAsyncDisposable
{
    public const string Alarms = "a1a5";
    public const string Described = "d0d0";

    public static readonly Actor Operator = new("0123456789abcdef0123456789abcdef", "192.0.2.7");

    public AppTown Town => town;

    public Account Developer => developer;

    public App App => app;

    public string OfApp => EntitlementSubject.OfApp(app.Id);

    public string OfDeveloper => EntitlementSubject.OfAccount(developer.Id);

    public IEntitlementDesk Desk => town.Silo.Services.GetRequiredService<IEntitlementDesk>();

    public EntitlementDirectory Directory => town.Silo.Services.GetRequiredService<EntitlementDirectory>();

    public static async Task<Counter> Open()
    {
        var town = await AppTown.Start();
        await AddTable(town, Alarms);
        await town.Silo.Grain<IDatasetGrain>(Described).Import(new Resource { Key = Described, Title = "目录", Provider = "气象局" });
        var developer = await town.Person();
        return new Counter(town, developer, (await town.App(developer)).App);
    }

    /// <summary>A resource with the fields 预警等级 (dj), 发布单位 (dw) and 失效时间 (sj).</summary>
    public static Task AddTable(AppTown town, string key) => town.Silo.Grain<IDatasetGrain>(key).Import(new Resource
    {
        Key = key,
        Title = "气象灾害预警信号信息",
        Provider = "气象局",
        Table = new RowTable(new string('0', 64), 3, [Item("预警等级", "dj"), Item("发布单位", "dw"), Item("失效时间", "sj")]),
    });

    public static DataItem Item(string name, string code) => new(name, code, DataItemType.Text, null, "");

    public EntitlementForm ToApp(params string[]? fields) => new(app.Id, null, Alarms, fields, null, "");

    public EntitlementForm ToDeveloper(params string[]? fields) => new(null, developer.UserName, Alarms, fields, null, "");

    public async Task<Entitlement> Granted(EntitlementForm form)
    {
        var answer = await Desk.Grant(form, Operator);
        Assert.Empty(answer.Refusals);
        return answer.Value!.Entitlement;
    }

    public Task<IReadOnlyList<HeldEntitlement>> Listed(string? text = null) => town.Silo.Services.GetRequiredService<EntitlementReader>()
        .Find(new EntitlementCondition { Text = text }, 0, 100, CancellationToken.None);

    /// <summary>Lines of the audit log about entitlements, oldest first.</summary>
    public async Task<IReadOnlyList<AuditRow>> Audit()
    {
        await using var context = await town.Silo.Services.GetRequiredService<IDbContextFactory<OpenDataContext>>().CreateDbContextAsync();
        return await context.Audit.AsNoTracking()
            .Where(row => row.Action == AuditAction.EntitlementGranted || row.Action == AuditAction.EntitlementRevoked)
            .OrderBy(row => row.Sequence)
            .ToListAsync();
    }

    public ValueTask DisposeAsync() => town.DisposeAsync();
}
