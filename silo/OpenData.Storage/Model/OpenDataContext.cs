using Microsoft.EntityFrameworkCore;

namespace OpenData.Storage.Model;

/// <summary>
/// The tables. They are made by the numbered scripts in <c>Migrations/</c>; a test holds this model and the scripts of
/// either database to the same schema.
/// </summary>
/// <param name="options">How to reach the database.</param>
public sealed class OpenDataContext(DbContextOptions<OpenDataContext> options) : DbContext(options)
{
    /// <summary>The catalogue.</summary>
    public DbSet<ResourceRow> Resources => Set<ResourceRow>();

    /// <summary>States of grains without a table of their own.</summary>
    public DbSet<GrainStateRow> GrainStates => Set<GrainStateRow>();

    /// <summary>The change feed.</summary>
    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    /// <summary>Counters of resources.</summary>
    public DbSet<CounterRow> Counters => Set<CounterRow>();

    /// <summary>Accounts.</summary>
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    /// <summary>The audit log.</summary>
    public DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <summary>Requests to be verified.</summary>
    public DbSet<VerificationRow> Verifications => Set<VerificationRow>();

    /// <summary>Files of these requests.</summary>
    public DbSet<CertificateFileRow> CertificateFiles => Set<CertificateFileRow>();

    /// <summary>Apps and accounts that have entitlements.</summary>
    public DbSet<EntitlementHolderRow> EntitlementHolders => Set<EntitlementHolderRow>();

    /// <summary>What these may call.</summary>
    public DbSet<EntitlementRow> Entitlements => Set<EntitlementRow>();

    /// <summary>Reports of events.</summary>
    public DbSet<EventReportRow> EventReports => Set<EventReportRow>();

    /// <summary>Facts about this data folder.</summary>
    public DbSet<SettingRow> Settings => Set<SettingRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ResourceRow>(row =>
        {
            row.ToTable("resources");
            row.HasKey(r => r.Number);
            row.Property(r => r.Number).HasColumnName("number").ValueGeneratedOnAdd();
            row.Property(r => r.Key).HasColumnName("key");
            row.Property(r => r.Version).HasColumnName("version").IsConcurrencyToken();
            row.Property(r => r.Document).HasColumnName("document");
            row.HasIndex(r => r.Key).IsUnique().HasDatabaseName("ix_resources_key");
        });
        modelBuilder.Entity<GrainStateRow>(row =>
        {
            row.ToTable("grain_states");
            row.HasKey(r => new { r.GrainId, r.StateName });
            row.Property(r => r.GrainId).HasColumnName("grain_id");
            row.Property(r => r.StateName).HasColumnName("state_name");
            row.Property(r => r.Version).HasColumnName("version").IsConcurrencyToken();
            row.Property(r => r.Payload).HasColumnName("payload");
            row.Property(r => r.EndsAt).HasColumnName("ends_at");
            row.HasIndex(r => r.EndsAt).HasDatabaseName("ix_grain_states_ends_at");
        });
        modelBuilder.Entity<ChangeRow>(row =>
        {
            row.ToTable("changes");
            row.HasKey(r => r.Sequence);
            row.Property(r => r.Sequence).HasColumnName("sequence").ValueGeneratedOnAdd();
            row.Property(r => r.Kind).HasColumnName("kind");
            row.Property(r => r.Key).HasColumnName("key");
        });
        modelBuilder.Entity<CounterRow>(row =>
        {
            row.ToTable("counters");
            row.HasKey(r => r.Key);
            row.Property(r => r.Key).HasColumnName("key");
            row.Property(r => r.Views).HasColumnName("views");
            row.Property(r => r.Downloads).HasColumnName("downloads");
            row.Property(r => r.Calls).HasColumnName("calls");
            row.Ignore(r => r.Changed);
        });
        modelBuilder.Entity<SettingRow>(row =>
        {
            row.ToTable("settings");
            row.HasKey(r => r.Name);
            row.Property(r => r.Name).HasColumnName("name");
            row.Property(r => r.Value).HasColumnName("value");
        });
        AddAccounts(modelBuilder);
        VerificationModel.Add(modelBuilder);
        EntitlementModel.Add(modelBuilder);
        CallModel.Add(modelBuilder);
        EventReportModel.Add(modelBuilder);
        if (Database.IsNpgsql())
        {
            AddSharedCounters(modelBuilder);
            AddBlobs(modelBuilder);
        }
    }

    private static void AddAccounts(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>(row =>
        {
            row.ToTable("accounts");
            row.HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id");
            row.Property(r => r.UserName).HasColumnName("user_name");
            row.Property(r => r.Kind).HasColumnName("kind").HasConversion<string>();
            row.Property(r => r.Roles).HasColumnName("roles");
            row.Property(r => r.CreatedAt).HasColumnName("created_at");
            row.Property(r => r.Version).HasColumnName("version").IsConcurrencyToken();
            row.Property(r => r.Document).HasColumnName("document");
            row.Property(r => r.SearchText).HasColumnName("search_text").HasDefaultValue("");
            row.HasIndex(r => r.CreatedAt).HasDatabaseName("ix_accounts_created_at");
        });
        modelBuilder.Entity<AuditRow>(row =>
        {
            row.ToTable("audit");
            row.HasKey(r => r.Sequence);
            row.Property(r => r.Sequence).HasColumnName("sequence").ValueGeneratedOnAdd();
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.Actor).HasColumnName("actor");
            row.Property(r => r.Address).HasColumnName("address");
            row.Property(r => r.Subject).HasColumnName("subject");
            row.Property(r => r.Action).HasColumnName("action").HasConversion<string>();
            row.Property(r => r.Detail).HasColumnName("detail");
            row.HasIndex(r => r.Subject).HasDatabaseName("ix_audit_subject");
            row.HasIndex(r => r.Actor).HasDatabaseName("ix_audit_actor");
            row.HasIndex(r => r.At).HasDatabaseName("ix_audit_at");
        });
    }

    // What is needed only where several silos count.
    private static void AddSharedCounters(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>("counter_changes");
        modelBuilder.Entity<CounterRow>(row =>
        {
            row.Property(r => r.Changed).HasColumnName("changed");
            row.HasIndex(r => r.Changed).HasDatabaseName("ix_counters_changed");
        });
        modelBuilder.Entity<CounterFlushRow>(row =>
        {
            row.ToTable("counter_flushes");
            row.HasKey(r => r.Writer);
            row.Property(r => r.Writer).HasColumnName("writer");
            row.Property(r => r.Flush).HasColumnName("flush");
            row.Property(r => r.At).HasColumnName("at");
        });
    }

    private static void AddBlobs(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BlobRow>(row =>
        {
            row.ToTable("blobs");
            row.HasKey(r => r.Address);
            row.Property(r => r.Address).HasColumnName("address");
            row.Property(r => r.Content).HasColumnName("content");
            row.Property(r => r.Length).HasColumnName("length");
            row.Property(r => r.Sha256).HasColumnName("sha256");
        });
        modelBuilder.Entity<BlobChunkRow>(row =>
        {
            row.ToTable("blob_chunks");
            row.HasKey(r => new { r.Content, r.Number });
            row.Property(r => r.Content).HasColumnName("content");
            row.Property(r => r.Number).HasColumnName("number");
            row.Property(r => r.Bytes).HasColumnName("bytes");
        });
    }
}
