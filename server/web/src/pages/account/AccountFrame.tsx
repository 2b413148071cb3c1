import { Suspense, type ReactNode } from 'react';
import { Breadcrumb } from '../../components/breadcrumb/Breadcrumb';
import { Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { useAccountTexts, type AccountKey } from '../../language/accountTexts';
import styles from './AccountFrame.module.css';

interface Props {
  named: AccountKey;
  /** What stands in the heading where it is not the title. */
  heading?: string;
  trail?: { text: AccountKey; href: string }[];
  children: ReactNode;
}

/** What is around the pages about accounts. They wait for their texts within it. */
export function AccountFrame(props: Props) {
  return (
    <Suspense fallback={<Loading />}>
      <Framed {...props} />
    </Suspense>
  );
}

function Framed({ named, heading, trail = [], children }: Props) {
  const { t } = useAccountTexts();
  const name = heading ?? t(named);
  return (
    <div className={styles.page}>
      <Title>{name}</Title>
      <Breadcrumb trail={[...trail.map(({ text, href }) => ({ text: t(text), href })), { text: name }]} />
      <h1>{name}</h1>
      {children}
    </div>
  );
}

/** A part of a page with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
