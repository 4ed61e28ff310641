import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { SearchBox } from '../components/search-box/search-box';
import { paths } from '../config/paths';
import { useLanguage } from '../i18n/use-language';
import { AccountEntry } from './account-entry';
import { LanguageSwitch } from './language-switch';
import './shell.css';

/** After going to another page, the keyboard and screen readers go on at its beginning, not where the link was. */
function useFocusOnNewPage() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return main;
}

/** Pages with a search box of their own. */
const searchesItself: readonly string[] = [paths.home, paths.search()];

/** Header, main part and footer of every page. */
export function Shell() {
  const { t } = useTranslation();
  const busy = useNavigation().state !== 'idle';
  const main = useFocusOnNewPage();
  const language = useLanguage();
  const { pathname } = useLocation();
  return (
    <>
      <a className="skip" href="#main">
        {t('site.skip')}
      </a>
      <header className="shell-header">
        <div className="shell-header__inner">
          <Link className="shell-brand" to={paths.home}>
            <img src="/favicon.svg" width="26" height="26" alt="" />
            <span>{t('site.name')}</span>
          </Link>
          <nav className="shell-nav" aria-label={t('site.nav')}>
            <NavLink to={paths.home} end>
              {t('nav.home')}
            </NavLink>
            <NavLink to={paths.search()}>{t('nav.resources')}</NavLink>
            <NavLink to={paths.developers}>{t('nav.developers')}</NavLink>
            <a href={paths.apiDocs(language)}>{t('nav.docs')}</a>
          </nav>
          {!searchesItself.includes(pathname) && <SearchBox size="small" />}
          <LanguageSwitch />
          <AccountEntry />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} aria-busy={busy}>
        <Outlet />
      </main>
      <footer className="shell-footer">
        <div className="shell-footer__inner">
          <p>{t('site.footer')}</p>
          <nav className="row" aria-label={t('site.footerNav')}>
            <Link to={paths.terms}>{t('legal.terms.title')}</Link>
            <Link to={paths.privacy}>{t('legal.privacy.title')}</Link>
            <a href={paths.apiDocs(language)}>{t('nav.docs')}</a>
          </nav>
        </div>
      </footer>
      <ScrollRestoration />
    </>
  );
}
