import { SpacesDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { Part } from '../account/AccountFrame';
import { OpenSpace } from '../forum/OpenSpace';
import { Presence } from '../forum/Presence';
import { SpaceList } from '../forum/SpaceList';
import { Reports } from '../moderation/Reports';

/** The spaces of a circle, who is there, and what conveners do for it. */
export function Rooms({ circle, convenes }: { circle: string; convenes: boolean }) {
  const { t } = useForumTexts();
  const { data, error, refetch } = useAsk(SpacesDocument, { circle });
  return (
    <>
      <Part title={t('room.title')}>
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data?.spaces.length === 0 && <Empty title={t('room.none')}>{t('room.noneHint')}</Empty>}
        {data && data.spaces.length > 0 && (
          <>
            <Presence circle={circle} />
            <SpaceList spaces={data.spaces} />
          </>
        )}
        {convenes && <OpenSpace circle={circle} />}
      </Part>
      {convenes && (
        <Part title={t('reports.title')}>
          <Reports />
        </Part>
      )}
    </>
  );
}
