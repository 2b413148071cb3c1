import { Accounts } from './Accounts';
import type { Group, KnownEntity } from './EntityPage';
import { RelationTable } from './RelationTable';
import { groupKey, isTimed, tablesOf } from './sections';
import { Timeline } from './Timeline';

/** The time line, and a table for each sort of relation that there is. */
export function Sections({ entity, groups }: { entity: KnownEntity; groups: Group[] }) {
  return (
    <>
      {groups.some(isTimed) && <Timeline id={entity.id} />}
      {tablesOf(groups).map(({ kind, direction }) => (
        <RelationTable key={groupKey(kind, direction)} entity={entity} kind={kind} direction={direction} />
      ))}
      <Accounts entity={entity} />
    </>
  );
}
