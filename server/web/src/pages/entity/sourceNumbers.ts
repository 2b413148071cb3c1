import { sourceKey, type ShownSource } from '../../components/source/SourceList';

/** The number under which the list of sources on the page has the first of these; undefined when it has none. */
export function numberOf(entity: { sources: ShownSource[] }, sources: ShownSource[]): number | undefined {
  const keys = sources.map(sourceKey);
  const at = entity.sources.findIndex((source) => keys.includes(sourceKey(source)));
  return at < 0 ? undefined : at + 1;
}
