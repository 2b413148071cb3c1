/** A question to the API that anybody can send as it stands. */
export interface Example {
  key: 'datasets' | 'search' | 'contracts';
  query: string;
}

/** The examples of the page. A test sends each of them. */
export const examples: readonly Example[] = [
  { key: 'datasets', query: '{ datasets { id title licence notice retrievedAt } dataVersion }' },
  {
    key: 'search',
    query:
      '{ search(text: "kremen", first: 5) { edges { node { id kind name sources { record dataset { title } } } } } }',
  },
  {
    key: 'contracts',
    query:
      '{ contracts(first: 20, orderBy: AMOUNT_DESC) { nodes { id name signed value { amount currency } } pageInfo { hasNextPage endCursor } } }',
  },
];

/** A command that asks a question from a terminal. */
export function commandOf(query: string, site: string): string {
  return `curl ${site}/graphql -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify({ query })}'`;
}

/** The formats of `spona export`, each with what reads it; the names are the program's. */
export const formats = ['native', 'ftm', 'graphml', 'gexf', 'neo4j-csv'] as const;

/** A command that exports the whole graph in a format. */
export function exportOf(format: string): string {
  return `spona export --format ${format}`;
}
