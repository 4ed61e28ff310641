import { useTranslation } from 'react-i18next';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { Operations } from '../api/use-operations';

/** Grains in memory by type: a table whose last column draws its numbers. */
export function ActivationBars({ activations }: { readonly activations: Operations['activations'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (activations.length === 0) {
    return <p className="dim">{t('operations.noActivations')}</p>;
  }
  const most = Math.max(1, ...activations.map(({ everywhere }) => everywhere));
  const share = (count: number) => `${(count / most) * 100}%`;
  return (
    <table className="operations-bars">
      <caption className="visually-hidden">{t('operations.activations')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('operations.activation.type')}</th>
          <th scope="col" className="is-numeric">
            {t('operations.activation.here')}
          </th>
          <th scope="col" className="is-numeric">
            {t('operations.activation.everywhere')}
          </th>
          <th scope="col" className="is-numeric">
            {t('operations.activation.requests')}
          </th>
          <td className="operations-bars__legend" aria-hidden="true">
            <span className="is-here">{t('operations.activation.here')}</span>
            <span className="is-elsewhere">{t('operations.activation.elsewhere')}</span>
          </td>
        </tr>
      </thead>
      <tbody>
        {activations.map(({ grainType, here, everywhere, requests }) => (
          <tr key={grainType}>
            <th scope="row">
              <code>{grainType}</code>
            </th>
            <td className="is-numeric">{formatExact(here, language)}</td>
            <td className="is-numeric">{formatExact(everywhere, language)}</td>
            <td className="is-numeric">{formatExact(requests, language)}</td>
            <td className="operations-bars__bar" aria-hidden="true">
              <span className="is-here" style={{ width: share(here) }} />
              <span className="is-elsewhere" style={{ width: share(everywhere - here) }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
