import { useState } from 'react';
import { addressOf } from '../../address/searchParams';
import { connectionsPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { ButtonLink } from '../../components/button/ButtonLink';
import { Icon } from '../../components/icon/Icon';
import { KindIcon } from '../../components/kind/KindIcon';
import { SourceMark } from '../../components/source/SourceMark';
import { versionedAddress } from '../../components/version/DataVersion';
import { useWording } from '../../language/LanguageContext';
import { connectionsShape } from '../connections/connectionsShape';
import type { KnownEntity } from './EntityPage';
import styles from './Header.module.css';
import { numberOf } from './sourceNumbers';

/** What it is and what it is called. */
export function Header({ entity, version }: { entity: KnownEntity; version: string }) {
  const { t } = useWording();
  const roles = entity.roles.map((role) => t(`role.${role}`));
  const others = entity.names.filter((name) => name.text !== entity.name && name.kind !== 'SORT');
  const main = entity.names.find((name) => name.text === entity.name);
  return (
    <header className={styles.header}>
      <div>
        <p className={styles.kind}>
          <KindIcon kind={entity.kind} size={18} />
          {[t(`kind.${entity.kind}`), ...roles].join(' · ')}
        </p>
        <h1>
          {entity.name}
          {main && <SourceMark sources={main.sources} number={numberOf(entity, main.sources)} />}
        </h1>
        {others.length > 0 && (
          <p className={styles.names}>
            <span className={styles.label}>{t('entity.names')}</span>
            {others.map((name) => (
              <span key={name.text + name.kind} className={styles.other} lang={name.lang ?? undefined}>
                {name.text}
                <SourceMark sources={name.sources} number={numberOf(entity, name.sources)} />
              </span>
            ))}
          </p>
        )}
        {entity.stub && <p className={styles.absent}>{t('entity.stub')}</p>}
        {!entity.live && !entity.stub && <p className={styles.absent}>{t('entity.ended')}</p>}
      </div>
      <div className={styles.actions}>
        <ButtonLink look="primary" href={addressOf(connectionsPath, connectionsShape, { from: entity.id })}>
          {t('entity.connect')}
        </ButtonLink>
        <CopyLink version={version} />
        <Button
          onClick={() => {
            print();
          }}
        >
          <Icon name="print" />
          {t('entity.print')}
        </Button>
      </div>
    </header>
  );
}

function CopyLink({ version }: { version: string }) {
  const { t } = useWording();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      onClick={() => {
        void navigator.clipboard.writeText(versionedAddress(version)).then(() => {
          setCopied(true);
        });
      }}
    >
      <Icon name="link" />
      <span aria-live="polite">{t(copied ? 'entity.copied' : 'entity.copy')}</span>
    </Button>
  );
}
