import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Me } from '../components/session/api/me-query';
import { useMe } from '../components/session/me';
import { useSignOut } from '../components/session/use-sign-out';
import { paths } from '../config/paths';

/** Pages from which one does not want to come back to where one is. */
const passing: readonly string[] = [paths.login(), paths.register(), paths.reset, paths.home];

/** In the header of every page: the ways in for visitors, the own menu for those who are in. */
export function AccountEntry() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const me = useMe();
  if (me === undefined) {
    return <div className="account-entry" />;
  }
  if (me !== null) {
    return <AccountMenu key={pathname} me={me} />;
  }
  const next = passing.includes(pathname) ? new URLSearchParams(search).get('next') : `${pathname}${search}`;
  return (
    <nav className="account-entry" aria-label={t('session.label')}>
      <Link to={paths.login(next)}>{t('session.login')}</Link>
      <Link to={paths.register(next)}>{t('session.register')}</Link>
    </nav>
  );
}

/** A button that shows two ways to go on; the escape key and leaving it close it. */
function AccountMenu({ me: { userName, roles } }: { readonly me: Me }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) {
      return;
    }
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget) !== true) {
      setOpen(false);
    }
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      setOpen(false);
      toggle.current?.focus();
    }
  };
  const goOut = async () => {
    if (await signOut()) {
      void navigate(paths.home);
    } else {
      setFailed(true);
    }
  };
  return (
    // The keys and the focus are those of the controls within.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} className="account-entry" onBlur={leave} onKeyDown={closeByKey}>
      <button
        ref={toggle}
        type="button"
        className="account-entry__toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('session.menuOf', { name: userName })}
        onClick={() => setOpen((wasOpen) => !wasOpen)}
      >
        <span className="account-entry__name">{userName}</span>
        <span aria-hidden="true">{'▾'}</span>
      </button>
      <ul id={id} className="panel account-entry__menu" hidden={!isOpen}>
        <li>
          <Link to={paths.account()} onClick={() => setOpen(false)}>
            {t('session.centre')}
          </Link>
        </li>
        {(roles.includes('OPERATOR') || roles.includes('AUDITOR')) && (
          <li>
            <Link to={paths.verifications()} onClick={() => setOpen(false)}>
              {t('reviews.link')}
            </Link>
          </li>
        )}
        <li>
          <button type="button" onClick={() => void goOut()}>
            {t('session.signOut')}
          </button>
          <p role="alert">{hasFailed && t('session.signOutFailed')}</p>
        </li>
      </ul>
    </div>
  );
}
