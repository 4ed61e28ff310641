/** The day of an ISO date or timestamp; other texts as they are. */
export function formatDate(date: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? date;
}
