import type { Language } from '../i18n/i18n';

/** The day of an ISO date or timestamp; other texts as they are. */
export function formatDate(date: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? date;
}

/** Day and time of an ISO timestamp where the reader is, to the second: 2025-05-16 08:30:00. */
export function formatMoment(timestamp: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(timestamp));
}

/** The last day in Asia/Shanghai before a moment, as an end is shown that is the beginning of a day. */
export function formatLastDay(end: string): string {
  const last = new Date(new Date(end).getTime() - 1);
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' }).format(last);
}

const spans = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A time in its two largest units: 3 days 4 hours, 12 minutes 5 seconds. */
export function formatDuration(seconds: number, language: Language): string {
  const first = spans.findIndex(([, length]) => seconds >= length);
  const shown = spans.slice(first === -1 ? spans.length - 1 : first).slice(0, 2);
  let left = Math.floor(seconds);
  return shown
    .map(([unit, length]) => {
      const count = Math.floor(left / length);
      left -= count * length;
      return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
    })
    .join(' ');
}
