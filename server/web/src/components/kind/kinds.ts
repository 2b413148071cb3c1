import type { EntityKind } from '../../api/gql/graphql';

/** How a kind is drawn: shape and hue together, so that either is enough. */
export interface KindLook {
  shape: 'circle' | 'square' | 'diamond' | 'hexagon' | 'document' | 'pin';
  hue: 'person' | 'party' | 'company' | 'body' | 'organization' | 'contract';
}

/** The look of every kind. */
export const kindLooks: Record<EntityKind, KindLook> = {
  PERSON: { shape: 'circle', hue: 'person' },
  PARTY: { shape: 'diamond', hue: 'party' },
  COMPANY: { shape: 'square', hue: 'company' },
  PUBLIC_BODY: { shape: 'hexagon', hue: 'body' },
  ORGANIZATION: { shape: 'square', hue: 'organization' },
  POSITION: { shape: 'circle', hue: 'body' },
  TENDER: { shape: 'document', hue: 'contract' },
  CONTRACT: { shape: 'document', hue: 'contract' },
  DECLARATION: { shape: 'document', hue: 'person' },
  ELECTION: { shape: 'hexagon', hue: 'party' },
  TERM: { shape: 'hexagon', hue: 'body' },
  ADDRESS: { shape: 'pin', hue: 'organization' },
  PROJECT: { shape: 'document', hue: 'organization' },
  ASSET: { shape: 'square', hue: 'contract' },
  SANCTION: { shape: 'diamond', hue: 'contract' },
};

/** Kinds in the order in which results are grouped: actors first. */
export const kindOrder: EntityKind[] = [
  'PERSON',
  'PARTY',
  'COMPANY',
  'PUBLIC_BODY',
  'ORGANIZATION',
  'CONTRACT',
  'TENDER',
  'PROJECT',
  'POSITION',
  'ELECTION',
  'TERM',
  'DECLARATION',
  'SANCTION',
  'ASSET',
  'ADDRESS',
];

/** Outline of each shape within a square of 20. */
export const shapePaths: Record<KindLook['shape'], string> = {
  circle: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z',
  square: 'M3.5 3.5h13v13h-13z',
  diamond: 'M10 1.5 18.5 10 10 18.5 1.5 10Z',
  hexagon: 'M10 1.8 17.2 6v8L10 18.2 2.8 14V6Z',
  document: 'M4.5 2h7.5l4 4v12H4.5zM12 2v4h4',
  pin: 'M10 18.5s6-5.6 6-10.2a6 6 0 1 0-12 0c0 4.6 6 10.2 6 10.2Z',
};
