import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react';
import type { Wrong } from '../../api/useChange';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { Button } from '../button/Button';
import { reasonOf } from '../states/States';
import styles from './Form.module.css';

/** What was written into a form, by the names of its fields. */
export type Written = (name: string) => string;

interface Going {
  wrong: Wrong[];
  error: Error | null;
  busy: boolean;
}

interface Props {
  /** Names of the fields, at which is said what is wrong with them; the rest is said above the button. */
  fields: string[];
  /** How sending went and goes. */
  change: Going;
  send: (written: Written) => void;
  /** What its button says. */
  action: string;
  /** Whether the button is that of the one thing that the page is for. */
  primary?: boolean;
  /** Another button beside it, whose name and value are written into the form when it is used. */
  beside?: ReactNode;
  children?: ReactNode;
}

const WrongContext = createContext<Wrong[]>([]);

/** A form with one button. What was written stays when it was wrong, and the first field that is wrong gets the focus. */
export function Form({ fields, change, send, action, primary = true, beside, children }: Props) {
  const { t } = useWording();
  const all = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (change.wrong.length > 0) all.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [change.wrong]);
  const elsewhere = change.wrong.filter(({ field }) => !field || !fields.includes(field));
  return (
    <form
      ref={all}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent;
        const form = new FormData(event.currentTarget, submitter);
        if (!change.busy)
          send((name) => {
            const value = form.get(name);
            return typeof value === 'string' ? value : '';
          });
      }}
    >
      <WrongContext value={change.wrong}>{children}</WrongContext>
      {elsewhere.map((wrong) => (
        <WrongText key={wrong.code} wrong={wrong} />
      ))}
      {change.error && (
        <p className={styles.wrong} role="alert">
          {t(reasonOf(change.error))}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" look={primary ? 'primary' : 'plain'} aria-disabled={change.busy}>
          {action}
        </Button>
        {beside}
      </div>
    </form>
  );
}

/**
 * What is wrong, in the language of the page. Where that has but a general text for it, what the server says stands below,
 * since it says more.
 */
export function WrongText({ wrong, id }: { wrong: Wrong; id?: string }) {
  const { maybe } = useAccountTexts();
  const { language } = useWording();
  const isForeign = language.tag !== 'en';
  const exact = isForeign ? maybe(`wrong.${wrong.field ?? ''}.${wrong.code}`) : undefined;
  const general = isForeign ? maybe(`wrong.${wrong.code}`) : undefined;
  const text = exact ?? general;
  return (
    <div className={styles.wrong} id={id} role="alert">
      {text && <p>{text}</p>}
      {!exact && (
        <p lang="en" className={text ? styles.detail : undefined}>
          {sentence(wrong.message)}
        </p>
      )}
    </div>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
}

interface FieldProps extends ComponentProps<'input'> {
  name: string;
  label: string;
  hint?: string | undefined;
}

/** A line to write in, with its name above it and what is wrong below it. */
export function Field({ name, label, hint, ...rest }: FieldProps) {
  const { id, described, told } = useTold(name, hint);
  return (
    <div className={styles.field}>
      <Label id={id} text={label} hint={hint} />
      <input id={id} name={name} className={styles.input} {...described} {...rest} />
      {told}
    </div>
  );
}

/** A line for a password, which can be looked at while it is written. */
export function PasswordField({ name, label, hint, ...rest }: FieldProps) {
  const { t } = useAccountTexts();
  const { id, described, told } = useTold(name, hint);
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.field}>
      <Label id={id} text={label} hint={hint} />
      <div className={styles.secret}>
        <input
          id={id}
          name={name}
          className={styles.input}
          {...described}
          {...rest}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button
          look="quiet"
          aria-pressed={shown}
          aria-label={`${t('field.password.show')}: ${label}`}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {t(shown ? 'field.password.hide' : 'field.password.show')}
        </Button>
      </div>
      {told}
    </div>
  );
}

interface AreaProps extends ComponentProps<'textarea'> {
  name: string;
  label: string;
  hint?: string | undefined;
}

/** Room for some sentences. */
export function Area({ name, label, hint, ...rest }: AreaProps) {
  const { id, described, told } = useTold(name, hint);
  return (
    <div className={styles.field}>
      <Label id={id} text={label} hint={hint} />
      <textarea id={id} name={name} className={styles.input} rows={5} {...described} {...rest} />
      {told}
    </div>
  );
}

interface SelectProps extends ComponentProps<'select'> {
  name: string;
  label: string;
  options: readonly { value: string; text: string }[];
}

/** One of a few. */
export function Select({ name, label, options, ...rest }: SelectProps) {
  const { id, described, told } = useTold(name);
  return (
    <div className={styles.field}>
      <Label id={id} text={label} />
      <select id={id} name={name} className={styles.input} {...described} {...rest}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {told}
    </div>
  );
}

/** The name of a field, and what helps to fill it in. */
function Label({ id, text, hint }: { id: string; text: string; hint?: string | undefined }) {
  return (
    <>
      <label htmlFor={id}>{text}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </>
  );
}

/** Ties a field to its hint and to what is wrong with it. */
function useTold(name: string, hint?: string) {
  const id = useId();
  const wrong = useContext(WrongContext).find(({ field }) => field === name);
  const ids = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return {
    id,
    described: { 'aria-describedby': ids || undefined, 'aria-invalid': Boolean(wrong) || undefined },
    told: wrong && <WrongText wrong={wrong} id={`${id}-wrong`} />,
  };
}
