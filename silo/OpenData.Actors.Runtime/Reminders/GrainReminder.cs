using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Reminders;

/// <summary>A handle: it names the version of the row that it was made from.</summary>
internal sealed record GrainReminder(GrainId GrainId, string ReminderName, string ETag) : IGrainReminder;
