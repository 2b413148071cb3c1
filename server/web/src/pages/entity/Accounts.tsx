import { DataTable, type Column } from '../../components/table/DataTable';
import { SourceMark } from '../../components/source/SourceMark';
import { useWording } from '../../language/LanguageContext';
import type { KnownEntity } from './EntityPage';
import { FactValue } from './FactValue';
import { yearly, yearsOf, type Value } from './factsOf';
import { Section } from './Section';
import { numberOf } from './sourceNumbers';

type Year = [string, Map<string, Value>];

/** What a company reported, by year. */
export function Accounts({ entity }: { entity: KnownEntity }) {
  const { t } = useWording();
  const years = yearsOf(entity.properties);
  if (years.length === 0) return null;
  const shown = yearly.filter((property) => years.some(([, figures]) => figures.has(property)));
  const columns: Column<Year>[] = [
    { key: 'year', header: t('entity.year'), head: true, cell: ([year]) => year },
    ...shown.map((property) => ({
      key: property,
      header: t(`fact.${property}`),
      figures: true,
      cell: ([, figures]: Year) => {
        const value = figures.get(property);
        return (
          value && (
            <>
              <FactValue property={property} value={value} />
              <SourceMark
                sources={value.sources}
                number={numberOf(entity, value.sources)}
                original={value.original}
              />
            </>
          )
        );
      },
    })),
  ];
  return (
    <Section id="accounts" title={t('entity.accounts')}>
      <DataTable caption={t('entity.accounts')} columns={columns} rows={years} rowKey={([year]) => year} />
    </Section>
  );
}
