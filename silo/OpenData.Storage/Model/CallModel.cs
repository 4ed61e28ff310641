using Microsoft.EntityFrameworkCore;

namespace OpenData.Storage.Model;

/// <summary>The table of calls.</summary>
internal static class CallModel
{
    public static void Add(ModelBuilder modelBuilder) => modelBuilder.Entity<CallCountRow>(row =>
    {
        row.ToTable("call_counts");
        row.HasKey(r => new { r.Day, r.Resource, r.Caller, r.Status });
        row.Property(r => r.Day).HasColumnName("day");
        row.Property(r => r.Resource).HasColumnName("resource");
        row.Property(r => r.Caller).HasColumnName("caller");
        row.Property(r => r.Status).HasColumnName("status");
        row.Property(r => r.Calls).HasColumnName("calls");
        row.HasIndex(r => new { r.Caller, r.Day }).HasDatabaseName("ix_call_counts_caller");
        row.HasIndex(r => new { r.Resource, r.Day }).HasDatabaseName("ix_call_counts_resource");
    });
}
