import { Field, Select } from '../../components/form/Form';
import { useForumTexts } from '../../language/forumTexts';
import { languages } from '../../language/languages';

interface Props {
  defaultValue?: string;
}

const longestTitle = 200;

/** What a topic is about, in a line. */
export function TitleField(props: Props & { value?: string; onChange?: (title: string) => void }) {
  const { t } = useForumTexts();
  const { onChange, ...rest } = props;
  return (
    <Field
      name="title"
      label={t('new.line')}
      hint={t('new.line.hint')}
      autoComplete="off"
      maxLength={longestTitle}
      {...rest}
      {...(onChange && {
        onChange: (event) => {
          onChange(event.target.value);
        },
      })}
    />
  );
}

/** Words that a topic is filed under. */
export function TagsField(props: Props) {
  const { t } = useForumTexts();
  return <Field name="tags" label={t('new.tags')} hint={t('new.tags.hint')} autoComplete="off" {...props} />;
}

/** The language that is spoken in a topic. */
export function LanguageField(props: Props) {
  const { t } = useForumTexts();
  const spoken = languages.map(({ tag, name }) => ({ value: tag, text: name }));
  return (
    <Select
      name="language"
      label={t('new.language')}
      options={[{ value: '', text: t('new.noLanguage') }, ...spoken]}
      {...props}
    />
  );
}

/** Where those who take part meet. */
export function MeetingField(props: Props) {
  const { t } = useForumTexts();
  return (
    <Field
      name="meetingLink"
      type="url"
      label={t('new.meeting')}
      hint={t('new.meeting.hint')}
      autoComplete="off"
      {...props}
    />
  );
}
