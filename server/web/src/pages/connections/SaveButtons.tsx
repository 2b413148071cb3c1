import { useState } from 'react';
import { Button } from '../../components/button/Button';
import { Icon } from '../../components/icon/Icon';
import type { Placed } from '../../components/picture/place';
import { savePicture, type Format } from '../../components/picture/save';
import { sketchOf } from '../../components/picture/saved';
import type { ShownSource } from '../../components/source/SourceList';
import { versionedAddress } from '../../components/version/DataVersion';
import { useWording, type Wording } from '../../language/LanguageContext';
import { CopyButton } from './CopyButton';
import { embedCode } from './embedCode';
import { sourcesOf } from './pictureOf';
import styles from './SaveButtons.module.css';
import type { Strand } from './strands';

interface Props {
  picture: Placed;
  strands: readonly Strand[];
  title: string;
  version: string;
}

/** Ways to keep what is shown: as a file with its sources, as an address, as a frame on another page. */
export function SaveButtons({ picture, strands, title, version }: Props) {
  const wording = useWording();
  const { t, language } = wording;
  const [failed, setFailed] = useState(false);
  const save = (format: Format) => {
    const drawn = picture.lines.flatMap((line) => line.ties.map((tie) => tie.id));
    const relations = strands.flatMap((strand) => strand.steps.flatMap((step) => step.relations));
    const sources = sourcesOf(relations.filter((relation) => drawn.includes(relation.id)));
    const today = new Date().toISOString();
    const imprint = {
      title,
      heading: t('picture.sources'),
      sources: sources.map((source) => sourceLine(source, wording)),
      foot: [
        t('connections.caution'),
        t('picture.made', { date: wording.day(today), address: versionedAddress(version) }),
      ],
    };
    setFailed(false);
    savePicture(sketchOf(picture), imprint, format).catch(() => {
      setFailed(true);
    });
  };
  return (
    <div className={styles.save}>
      {(['png', 'svg'] as const).map((format) => (
        <Button
          key={format}
          onClick={() => {
            save(format);
          }}
        >
          <Icon name="down" />
          {t(`picture.${format}`)}
        </Button>
      ))}
      <CopyButton label={t('entity.copy')} icon="link" text={() => versionedAddress(version)} />
      <CopyButton
        label={t('picture.embed')}
        icon="out"
        text={() => embedCode(title, language.tag, version)}
      />
      {failed && <p role="alert">{t('picture.failed')}</p>}
    </div>
  );
}

/** A source in one line: who states it, which record, as of when, under which licence, and where. */
function sourceLine(source: ShownSource, { t, day }: Wording): string {
  return [
    `${source.dataset.title} (${source.tier}: ${t(`tier.${source.tier}`)})`,
    source.record && t('source.record', { record: source.record }),
    t('source.retrieved', { date: day(source.retrievedAt) }),
    source.dataset.licence,
    source.url,
  ]
    .filter(Boolean)
    .join(' · ');
}
