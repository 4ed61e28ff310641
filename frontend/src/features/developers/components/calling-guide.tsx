import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyButton } from '../../../components/copy-button';
import { paths } from '../../../config/paths';
import { useLanguage } from '../../../i18n/use-language';

/** How to call an interface with a token, in four sentences and a call. */
export function CallingGuide() {
  const { t } = useTranslation();
  const language = useLanguage();
  const call = `curl "${window.location.origin}/api/invoke/$KEY?pageNum=1&page=10&authToken=$TOKEN"`;
  return (
    <section className="panel developers-guide">
      <h2>{t('developers.guideTitle')}</h2>
      <ol>
        <li>
          {t('developers.guide.token')} <Link to={paths.account('tokens')}>{t('developers.tokensLink')}</Link>
        </li>
        <li>{t('developers.guide.address')}</li>
        <li>
          {t('developers.guide.call')}
          <div className="developers-guide__call">
            {/* A box that scrolls must be reachable by keyboard. */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre role="group" aria-label={t('developers.sample')} tabIndex={0}>
              <code>{call}</code>
            </pre>
            <CopyButton text={call} />
          </div>
        </li>
        <li>{t('developers.guide.quota')}</li>
      </ol>
      <p>
        <a href={paths.apiDocs(language)}>{t('developers.docsLink')}</a>
      </p>
    </section>
  );
}
