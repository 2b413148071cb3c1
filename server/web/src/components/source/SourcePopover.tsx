import { Popover, PopoverHeading, usePopoverStore } from '@ariakit/react';
import type { RefObject } from 'react';
import { useWording } from '../../language/LanguageContext';
import { SourceList, type ShownSource } from './SourceList';
import styles from './SourceMark.module.css';

interface Props {
  anchor: RefObject<HTMLElement | null>;
  sources: ShownSource[];
  original: string | null | undefined;
  close: (open: boolean) => void;
}

/** The sources of one fact, beside its mark. */
export default function SourcePopover({ anchor, sources, original, close }: Props) {
  const { t } = useWording();
  const store = usePopoverStore({ open: true, setOpen: close, placement: 'bottom-start' });
  return (
    <Popover
      store={store}
      className={styles.popover}
      gutter={6}
      portal
      unmountOnHide
      getAnchorRect={() => anchor.current?.getBoundingClientRect() ?? null}
      finalFocus={anchor}
      hideOnInteractOutside={(event) => !anchor.current?.contains(event.target as Node)}
    >
      <PopoverHeading className={styles.heading}>{t('source.title')}</PopoverHeading>
      {original && <p className={styles.original}>{t('source.original', { text: original })}</p>}
      <SourceList sources={sources} />
    </Popover>
  );
}
