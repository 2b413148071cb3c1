import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  DraftsDocument,
  SnapshotDocument,
  SpacesDocument,
  StartTopicDocument,
  type AnchorInput,
  type DraftsQuery,
  type SpacePartsFragment,
} from '../../api/gql/graphql';
import { useAddress } from '../../address/searchParams';
import { useAsk } from '../../api/useAsk';
import { useChange } from '../../api/useChange';
import { topicPath } from '../../app/routes';
import { Form, Select } from '../../components/form/Form';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import styles from './AnchorCard.module.css';
import { DraftNote } from './DraftNote';
import { Editor } from './Editor';
import { ForumFrame, Head } from './ForumFrame';
import { Invitation } from './Invitation';
import layout from './NewTopicPage.module.css';
import { anchorOf, newTopicShape } from './newTopicShape';
import { NewPoll } from './NewPoll';
import { pollOf } from './newPollOf';
import { tagsOf } from './tags';
import { LanguageField, MeetingField, TagsField, TitleField } from './TopicFields';
import { Said } from './Said';
import { useAttempt } from './useAttempt';
import { useDraft } from './useDraft';
import { useViewer } from './useViewer';

/** Starts a topic, which can be about something of the graph. */
export default function NewTopicPage() {
  return (
    <ForumFrame>
      <Page />
    </ForumFrame>
  );
}

function Page() {
  const { t } = useForumTexts();
  const viewer = useViewer();
  const spaces = useAsk(SpacesDocument, {});
  const drafts = useAsk(DraftsDocument, {}, { enabled: Boolean(viewer) });
  const failed = spaces.error ?? drafts.error;
  const open = spaces.data?.spaces.filter((space) => space.mayWrite) ?? [];
  const isReady = spaces.data && (viewer === null || drafts.data);
  return (
    <div className={layout.page}>
      <Head name={t('new.title')} />
      {failed && <Failed error={failed} retry={() => void spaces.refetch()} />}
      {!isReady && !failed && <Loading lines={8} />}
      {isReady && open.length === 0 && (
        <Empty title={t('new.nowhere')}>
          <Invitation />
        </Empty>
      )}
      {isReady && open.length > 0 && <Where spaces={open} kept={drafts.data?.viewer?.topicDrafts ?? []} />}
    </div>
  );
}

type Kept = NonNullable<DraftsQuery['viewer']>['topicDrafts'];

function Where({ spaces, kept }: { spaces: SpacePartsFragment[]; kept: Kept }) {
  const { t } = useForumTexts();
  const [state, change] = useAddress(newTopicShape);
  const space = spaces.find(({ id }) => id === state.space) ?? spaces[0];
  const anchor = anchorOf(state);
  if (!space) return null;
  return (
    <>
      {anchor && <Quoted anchor={anchor} />}
      <div className={layout.where}>
        <Select
          name="space"
          label={t('new.where')}
          value={space.id}
          options={spaces.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(event) => {
            change({ space: event.target.value });
          }}
        />
        <p>{space.purpose}</p>
        <p>{t(`reach.${space.reach}`)}</p>
      </div>
      <Write
        key={space.id}
        space={space}
        anchor={anchor}
        kept={kept.find((draft) => draft.space.id === space.id)?.draft ?? null}
      />
    </>
  );
}

/** What the topic will quote. */
function Quoted({ anchor }: { anchor: AnchorInput }) {
  const { t } = useForumTexts();
  const { language } = useWording();
  const { data, error, refetch } = useAsk(SnapshotDocument, { anchor, lang: language.tag });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!data.snapshot) return <Empty title={t('anchor.none')} />;
  return (
    <section className={styles.card} aria-labelledby="anchor">
      <h2 id="anchor" className={styles.heading}>
        {t('anchor.title')}
      </h2>
      <p className={styles.title}>
        <bdi>{data.snapshot.title}</bdi>
      </p>
      <Said snapshot={data.snapshot} />
      <p className={styles.note}>{t('anchor.fixed')}</p>
    </section>
  );
}

interface WriteProps {
  space: SpacePartsFragment;
  anchor: AnchorInput | null;
  kept: Kept[number]['draft'] | null;
}

function Write({ space, anchor, kept }: WriteProps) {
  const { t } = useForumTexts();
  const { language } = useWording();
  const [, navigate] = useLocation();
  const [hasPoll, setHasPoll] = useState(false);
  const draft = useDraft({ space: space.id }, kept);
  const change = useChange(StartTopicDocument);
  const attempt = useAttempt();
  const { title, text } = draft.written;
  const isQuestion = space.form === 'QUESTIONS';
  return (
    <Form
      fields={['title', 'tags', 'language', 'meetingLink', 'question', 'options']}
      change={change}
      action={t(isQuestion ? 'new.question' : space.form === 'CHAT' ? 'new.room' : 'new.title')}
      send={(written) =>
        void change
          .run({
            input: {
              space: space.id,
              once: attempt.name(title + text),
              title,
              text,
              tags: tagsOf(written('tags')),
              language: written('language') || null,
              anchor,
              poll: hasPoll ? pollOf(written) : null,
              meetingLink: written('meetingLink') || null,
            },
          })
          .then((payload) => {
            if (!payload?.topic) return;
            draft.done();
            navigate(topicPath(payload.topic.id), { replace: true });
          })
      }
    >
      <TitleField
        value={title}
        onChange={(next) => {
          draft.write({ title: next });
        }}
      />
      <Editor
        label={t('write.text')}
        text={text}
        rows={10}
        setText={(next) => {
          draft.write({ text: next });
        }}
      />
      <DraftNote state={draft.state} savedAt={draft.savedAt} />
      <TagsField />
      <LanguageField defaultValue={language.tag} />
      {!isQuestion && <MeetingField />}
      {!isQuestion && <NewPoll on={hasPoll} setOn={setHasPoll} />}
    </Form>
  );
}
