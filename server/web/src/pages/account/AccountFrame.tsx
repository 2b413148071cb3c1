import { Suspense, type ReactNode } from 'react';
import { Breadcrumb } from '../../components/breadcrumb/Breadcrumb';
import { Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { useAccountTexts, type AccountKey } from '../../language/accountTexts';
import styles from './AccountFrame.module.css';

interface Props {
  named: AccountKey;
  /** What stands in the heading where it is not the title. */
  heading?: string | undefined;
  trail?: { text: AccountKey; href: string }[];
  /** Whether the page is one form, which stands in the middle. */
  narrow?: boolean;
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

function Framed({ named, heading, trail = [], narrow = false, children }: Props) {
  const { t } = useAccountTexts();
  const name = heading ?? t(named);
  if (narrow) {
    return (
      <div className={styles.narrow}>
        <Title>{name}</Title>
        <h1>{name}</h1>
        {children}
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <Title>{name}</Title>
      <Breadcrumb trail={[...trail.map(({ text, href }) => ({ text: t(text), href })), { text: name }]} />
      <h1>{name}</h1>
      {children}
    </div>
  );
}

interface PartProps {
  title: string;
  /** What the part is about, below its heading. */
  text?: string | undefined;
  /** Name of the part for tests. */
  name?: string;
  children: ReactNode;
}

/** A part of a page, with its heading beside it where there is room. */
export function Part({ title, text, name, children }: PartProps) {
  return (
    <section className={styles.part} data-part={name} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
