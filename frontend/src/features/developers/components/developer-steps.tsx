import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../../components/session/me';
import { paths } from '../../../config/paths';

/** 数据使用之路 in four steps (Shanghai manual 2.12), with ways to those that can be taken. */
export function DeveloperSteps() {
  const { t } = useTranslation();
  const me = useMe();
  const steps = [
    {
      name: 'register',
      links: [
        me == null
          ? ([paths.register(paths.account('tokens')), t('developers.step.register.link')] as const)
          : ([paths.account(), t('developers.step.register.signedIn')] as const),
      ],
    },
    {
      name: 'find',
      links: [
        [paths.search(), t('developers.step.find.link')],
        [paths.search({ filters: { category: ['INTERFACE'] } }), t('developers.step.find.interfaces')],
      ],
    },
    { name: 'app', links: [[paths.account('apps'), t('developers.step.app.link')]] },
    { name: 'promote', links: [] },
  ] as const;
  return (
    <section>
      <h2>{t('developers.stepsTitle')}</h2>
      <ol className="developers-steps">
        {steps.map(({ name, links }) => (
          <li key={name} className="panel">
            <h3>{t(`developers.step.${name}.title`)}</h3>
            <p>{t(`developers.step.${name}.text`)}</p>
            {links.length > 0 && (
              <p className="row">
                {links.map(([to, text]) => (
                  <Link key={to} to={to}>
                    {text}
                  </Link>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
