import { useTranslation } from 'react-i18next';
import { Count } from '../../../components/count';
import type { HomeQuery } from '../../../graphql/graphql';

const figures = ['products', 'interfaces', 'providers', 'dataItems', 'views', 'calls'] as const;

/** The size of the catalogue in six numbers. */
export function Figures({ catalog }: { readonly catalog: HomeQuery['catalog'] }) {
  const { t } = useTranslation();
  return (
    <section className="panel home-figures" aria-label={t('home.figures')}>
      <dl>
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{t(`home.figure.${figure}`)}</dt>
            <dd>
              <Count value={catalog[figure]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
