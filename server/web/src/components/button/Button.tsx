import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface Props extends ComponentProps<'button'> {
  /** Primary for the one action that a view is for. */
  look?: 'plain' | 'primary' | 'quiet';
}

/** A button; what leads somewhere is a link instead. */
export function Button({ look = 'plain', className, ...rest }: Props) {
  return (
    <button
      type="button"
      className={[styles.button, styles[look], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
