import type { Language } from '../../i18n/i18n';

/** What a parameter means, in the reader's language where the portal itself describes it. */
export function meaningOf(
  { description, english }: { readonly description: string; readonly english?: string | null },
  language: Language,
): string {
  return language === 'en' ? (english ?? description) : description;
}
