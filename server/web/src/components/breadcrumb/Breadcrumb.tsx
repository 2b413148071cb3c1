import { Link } from 'wouter';
import { homePath } from '../../app/routes';
import { useWording } from '../../language/LanguageContext';
import styles from './Breadcrumb.module.css';

/** Where the page is: the start page, what leads here, and the page itself as the last. */
export function Breadcrumb({ trail }: { trail: { text: string; href?: string }[] }) {
  const { t } = useWording();
  const all = [{ text: t('frame.home'), href: homePath }, ...trail];
  return (
    <nav aria-label={t('frame.path')}>
      <ol className={styles.trail}>
        {all.map(({ text, href }, n) => (
          <li key={text} aria-current={n === all.length - 1 ? 'page' : undefined}>
            {href ? <Link href={href}>{text}</Link> : text}
          </li>
        ))}
      </ol>
    </nav>
  );
}
