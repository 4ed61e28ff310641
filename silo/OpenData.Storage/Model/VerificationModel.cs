using Microsoft.EntityFrameworkCore;

namespace OpenData.Storage.Model;

/// <summary>The tables of verifications.</summary>
internal static class VerificationModel
{
    public static void Add(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<VerificationRow>(row =>
        {
            row.ToTable("verifications");
            row.HasKey(r => r.Sequence);
            row.Property(r => r.Sequence).HasColumnName("sequence").ValueGeneratedOnAdd();
            row.Property(r => r.Id).HasColumnName("id").IsRequired();
            row.Property(r => r.Account).HasColumnName("account");
            row.Property(r => r.Kind).HasColumnName("kind").HasConversion<string>();
            row.Property(r => r.Status).HasColumnName("status").HasConversion<string>();
            row.Property(r => r.Document).HasColumnName("document");
            row.HasIndex(r => r.Id).IsUnique().HasDatabaseName("ix_verifications_id");
            row.HasIndex(r => r.Status).HasDatabaseName("ix_verifications_status");
        });
        modelBuilder.Entity<CertificateFileRow>(row =>
        {
            row.ToTable("certificate_files");
            row.HasKey(r => r.Address);
            row.Property(r => r.Address).HasColumnName("address");
            row.Property(r => r.Request).HasColumnName("request");
            row.Property(r => r.CreatedAt).HasColumnName("created_at");
            row.HasIndex(r => r.Request).HasDatabaseName("ix_certificate_files_request");
        });
    }
}
