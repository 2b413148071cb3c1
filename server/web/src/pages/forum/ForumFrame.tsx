import { Suspense, type ReactNode } from 'react';
import { Breadcrumb } from '../../components/breadcrumb/Breadcrumb';
import { Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { forumPath } from '../../app/routes';
import { useForumTexts } from '../../language/forumTexts';
import styles from './ForumFrame.module.css';

/** Waits for the texts of the forum, which every page of it needs. */
export function ForumFrame({ children }: { children: ReactNode }) {
  return <Suspense fallback={<Loading lines={6} />}>{children}</Suspense>;
}

interface HeadProps {
  name: string;
  /** Whether it is the forum itself. */
  first?: boolean;
  /** What is between the forum and this page. */
  trail?: { text: string; href: string }[];
  /** What can be done here, beside the heading. */
  action?: ReactNode;
  children?: ReactNode;
}

/** The heading of a page of the forum, with the way to it. */
export function Head({ name, first = false, trail = [], action, children }: HeadProps) {
  const { t } = useForumTexts();
  return (
    <header className={styles.head}>
      <Title>{name}</Title>
      <Breadcrumb
        trail={[...(first ? [] : [{ text: t('forum.title'), href: forumPath }]), ...trail, { text: name }]}
      />
      <div className={styles.line}>
        <h1>{name}</h1>
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </header>
  );
}
