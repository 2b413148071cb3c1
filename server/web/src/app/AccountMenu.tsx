import { useEffect, useRef, useState, type RefObject } from 'react';
import { Link, useLocation } from 'wouter';
import { MeDocument, SignOutDocument, type MeQuery } from '../api/gql/graphql';
import { useAsk } from '../api/useAsk';
import { useChange } from '../api/useChange';
import { Icon } from '../components/icon/Icon';
import { useWording } from '../language/LanguageContext';
import styles from './AccountMenu.module.css';
import { accountPath, circlesPath, homePath, moderationPath, organisationPath, signInPath } from './routes';

type Me = NonNullable<MeQuery['viewer']>;

/** The way to one's account, or to signing in. */
export function AccountMenu() {
  const { t } = useWording();
  const { data } = useAsk(MeDocument, {});
  if (data?.viewer) return <Menu me={data.viewer} />;
  return (
    <Link href={signInPath} className={styles.button} aria-label={t('account.signIn')}>
      <Icon name="person" />
      <span className={styles.text}>{t('account.signIn')}</span>
    </Link>
  );
}

function Menu({ me }: { me: Me }) {
  const { t } = useWording();
  const [open, setOpen] = useState(false);
  const [path, navigate] = useLocation();
  const [openedAt, setOpenedAt] = useState(path);
  const all = useRef<HTMLDivElement>(null);
  const { run } = useChange(SignOutDocument, { forget: true });
  useClosing(all, open, setOpen);
  const shown = open && openedAt === path;
  const links = [
    [accountPath, t('account.mine')],
    [organisationPath, t('account.organisation')],
    [circlesPath, t('account.circles')],
    ...(isStaff(me) ? [[moderationPath, t('account.moderation')] as const] : []),
  ] as const;
  return (
    <div className={styles.all} ref={all}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={shown}
        aria-label={`${t('account.menu')}: ${me.handle}`}
        onClick={() => {
          setOpenedAt(path);
          setOpen(!shown);
        }}
      >
        <Icon name="person" />
        <span className={styles.text}>{me.handle}</span>
      </button>
      {shown && (
        <ul className={styles.menu}>
          {links.map(([href, text]) => (
            <li key={href}>
              <Link href={href} className={styles.item}>
                {text}
              </Link>
            </li>
          ))}
          <li>
            <button
              type="button"
              className={styles.item}
              onClick={() =>
                void run({}).then(() => {
                  navigate(homePath);
                })
              }
            >
              {t('account.signOut')}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}

/** Whether somebody decides on others. */
function isStaff({ role }: Me): boolean {
  return role === 'MODERATOR' || role === 'ADMINISTRATOR';
}

/** Escape closes the menu, and so does going elsewhere. */
function useClosing(all: RefObject<HTMLElement | null>, open: boolean, setOpen: (open: boolean) => void) {
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      all.current?.querySelector('button')?.focus();
    };
    const onLeave = (event: Event) => {
      if (!(event.target instanceof Node && all.current?.contains(event.target))) setOpen(false);
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onLeave);
    addEventListener('focusin', onLeave);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onLeave);
      removeEventListener('focusin', onLeave);
    };
  }, [all, open, setOpen]);
}
