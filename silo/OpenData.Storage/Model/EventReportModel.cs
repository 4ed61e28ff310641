using Microsoft.EntityFrameworkCore;

namespace OpenData.Storage.Model;

/// <summary>The table of reports of events.</summary>
internal static class EventReportModel
{
    public static void Add(ModelBuilder modelBuilder) => modelBuilder.Entity<EventReportRow>(row =>
    {
        row.ToTable("event_reports");
        row.HasKey(r => r.Number);
        row.Property(r => r.Number).HasColumnName("number").ValueGeneratedOnAdd();
        row.Property(r => r.Sender).HasColumnName("sender");
        row.Property(r => r.OtherTaskNum).HasColumnName("other_task_num");
        row.Property(r => r.ReceivedAt).HasColumnName("received_at");
        row.Property(r => r.EventType).HasColumnName("event_type");
        row.Property(r => r.SearchText).HasColumnName("search_text");
        row.Property(r => r.Document).HasColumnName("document");
        row.HasIndex(r => new { r.Sender, r.OtherTaskNum }).IsUnique().HasDatabaseName("ix_event_reports_sender");
        row.HasIndex(r => r.ReceivedAt).HasDatabaseName("ix_event_reports_received_at");
    });
}
