import {
  ChangeTopicDocument,
  HideTopicDocument,
  LockTopicDocument,
  MoveTopicDocument,
  PinTopicDocument,
  SpacesDocument,
} from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { useChange } from '../../api/useChange';
import { Button } from '../../components/button/Button';
import { Field, Form, Select } from '../../components/form/Form';
import { useForumTexts } from '../../language/forumTexts';
import { Problems } from '../account/Problems';
import { LanguageField, MeetingField, TagsField, TitleField } from './TopicFields';
import { tagsOf } from './tags';
import type { KnownTopic } from './topicContext';
import styles from './TopicPage.module.css';

/** Changes a topic, for those who may. */
export default function TopicTools({ topic }: { topic: KnownTopic }) {
  const { t } = useForumTexts();
  return (
    <details className={styles.tools}>
      <summary>{t('tools.title')}</summary>
      <div className={styles.deeds}>
        {topic.mayChange && <Change topic={topic} />}
        {topic.mayModerate && (
          <>
            <Pin topic={topic} />
            <Switch topic={topic} document={LockTopicDocument} on={!topic.locked} />
            <Switch topic={topic} document={HideTopicDocument} on={topic.hidden === null} hides />
            <Move topic={topic} />
          </>
        )}
      </div>
    </details>
  );
}

interface Props {
  topic: KnownTopic;
}

function Change({ topic }: Props) {
  const { t } = useForumTexts();
  const change = useChange(ChangeTopicDocument);
  return (
    <Form
      fields={['title', 'tags', 'language', 'meetingLink']}
      change={change}
      primary={false}
      action={t('tools.save')}
      send={(written) =>
        void change.run({
          input: {
            id: topic.id,
            title: written('title'),
            tags: tagsOf(written('tags')),
            language: written('language'),
            meetingLink: written('meetingLink'),
          },
        })
      }
    >
      <TitleField defaultValue={topic.title} />
      <TagsField defaultValue={topic.tags.join(', ')} />
      <LanguageField defaultValue={topic.language ?? ''} />
      <MeetingField defaultValue={topic.meetingLink ?? ''} />
    </Form>
  );
}

function Pin({ topic }: Props) {
  const { t } = useForumTexts();
  const change = useChange(PinTopicDocument);
  return (
    <div>
      <Button
        disabled={change.busy}
        onClick={() => void change.run({ input: { id: topic.id, on: !topic.pinned } })}
      >
        {t(topic.pinned ? 'tools.unpin' : 'tools.pin')}
      </Button>
      <Problems of={change} />
    </div>
  );
}

interface SwitchProps extends Props {
  document: typeof LockTopicDocument | typeof HideTopicDocument;
  on: boolean;
  hides?: boolean;
}

/** Locks or hides a topic, with the reason, or takes it back. */
function Switch({ topic, document, on, hides = false }: SwitchProps) {
  const { t } = useForumTexts();
  const change = useChange(document as typeof LockTopicDocument);
  const action = hides ? (on ? 'tools.hide' : 'tools.unhide') : on ? 'tools.lock' : 'tools.unlock';
  return (
    <Form
      fields={['reason']}
      change={change}
      primary={false}
      action={t(action)}
      send={(written) => void change.run({ input: { id: topic.id, on, reason: written('reason') } })}
    >
      <Field name="reason" label={t('reason')} hint={t('reason.hint')} autoComplete="off" />
    </Form>
  );
}

function Move({ topic }: Props) {
  const { t } = useForumTexts();
  const change = useChange(MoveTopicDocument);
  const { data } = useAsk(SpacesDocument, {});
  const others = data?.spaces.filter(({ id, reach }) => id !== topic.space.id && reach === topic.space.reach);
  if (!others?.length) return null;
  return (
    <Form
      fields={['space']}
      change={change}
      primary={false}
      action={t('tools.move')}
      send={(written) => void change.run({ input: { id: topic.id, space: written('space') } })}
    >
      <Select
        name="space"
        label={t('tools.moveTo')}
        options={others.map(({ id, name }) => ({ value: id, text: name }))}
      />
    </Form>
  );
}
