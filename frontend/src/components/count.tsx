import { formatCompact, formatExact } from '../formatting/numbers';
import { useLanguage } from '../i18n/use-language';

/** A big count in short; the pointer shows every digit. */
export function Count({ value }: { readonly value: number }) {
  const language = useLanguage();
  return <span title={formatExact(value, language)}>{formatCompact(value, language)}</span>;
}
