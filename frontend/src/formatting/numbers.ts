import type { Language } from '../i18n/i18n';

/** A big count in a few characters: 12.5万, 5275.5万, 1.2亿 in Chinese; 125K, 52.8M in English. */
export function formatCompact(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** Every digit, grouped by thousands. */
export function formatExact(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
}

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in bytes as a person reads it: steps of 1024, at most one decimal. */
export function formatBytes(bytes: number, language: Language): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 ** step);
  return `${value} ${units[step] ?? ''}`;
}

/** A mean of ratings with one decimal. */
export function formatRating(rating: number): string {
  return rating.toFixed(1);
}
