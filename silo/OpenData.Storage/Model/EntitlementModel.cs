using Microsoft.EntityFrameworkCore;

namespace OpenData.Storage.Model;

/// <summary>The tables of entitlements.</summary>
internal static class EntitlementModel
{
    public static void Add(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EntitlementHolderRow>(row =>
        {
            row.ToTable("entitlement_holders");
            row.HasKey(r => r.Subject);
            row.Property(r => r.Subject).HasColumnName("subject");
            row.Property(r => r.Account).HasColumnName("account");
            row.Property(r => r.UserName).HasColumnName("user_name");
            row.Property(r => r.AppName).HasColumnName("app_name");
            row.Property(r => r.SearchText).HasColumnName("search_text");
            row.Property(r => r.Version).HasColumnName("version").IsConcurrencyToken();
        });
        modelBuilder.Entity<EntitlementRow>(row =>
        {
            row.ToTable("entitlements");
            row.HasKey(r => new { r.Subject, r.Resource });
            row.Property(r => r.Subject).HasColumnName("subject");
            row.Property(r => r.Resource).HasColumnName("resource");
            row.Property(r => r.GrantedAt).HasColumnName("granted_at");
            row.Property(r => r.Document).HasColumnName("document");
            row.HasIndex(r => r.Resource).HasDatabaseName("ix_entitlements_resource");
            row.HasIndex(r => r.GrantedAt).HasDatabaseName("ix_entitlements_granted_at");
        });
    }
}
