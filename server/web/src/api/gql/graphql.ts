/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date of the Gregorian calendar with the precision that is known, as ISO 8601: `2014`, `2014-05` or `2014-05-03`. */
  Date: { input: string; output: string; }
  /** A moment in UTC, as RFC 3339: `2024-05-03T10:00:00Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number of at most 19 digits, as a string: `"1234.5"`. */
  Decimal: { input: string; output: string; }
};

/** A secret that lets a program act for an account. The secret itself is shown once. */
export type ApiToken = {
  __typename?: 'APIToken';
  /** Day on which it was made. */
  created: Scalars['DateTime']['output'];
  /** When it ends. */
  expires: Scalars['DateTime']['output'];
  /** Id of the token. */
  id: Scalars['ID']['output'];
  /** What its owner calls it. */
  name: Scalars['String']['output'];
  /** What it may be used for. */
  scopes: Array<TokenScope>;
};

/** What a company reported for a year. A figure that it did not report is null. */
export type Account = {
  __typename?: 'Account';
  /** Number of employees. */
  employees?: Maybe<Scalars['Int']['output']>;
  /** Profit of the year, negative for a loss. */
  profit?: Maybe<Money>;
  /** Revenue of the year. */
  revenue?: Maybe<Money>;
  /** Balance sheet total. */
  totalAssets?: Maybe<Money>;
  /** The year. */
  year: Scalars['Int']['output'];
};

/** An account after a change. */
export type AccountPayload = {
  __typename?: 'AccountPayload';
  /** The account; null when nothing was changed. */
  account?: Maybe<MemberAccount>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What an account may do on the whole site. Each role may do what those before it may; in circles only a seat counts. */
export type AccountRole =
  /** Gives roles and opens circles. */
  | 'ADMINISTRATOR'
  /** Signed up alone. */
  | 'CITIZEN'
  /** Mends descriptions of data sets and marks facts as contested. */
  | 'EDITOR'
  /** Speaks for an organisation that has been identified. */
  | 'MEMBER'
  /** Identifies organisations and suspends accounts. */
  | 'MODERATOR';

/** Whether an account can be used. */
export type AccountState =
  /** It can. */
  | 'ACTIVE'
  /** A moderator keeps it out. */
  | 'SUSPENDED'
  /** Its address has not been confirmed. */
  | 'UNCONFIRMED';

/** A place of business or seat, never a home. Its name is the address in one line. */
export type Address = Entity & Node & {
  __typename?: 'Address';
  /** City or village. */
  city?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** Region, canton or state. */
  region?: Maybe<Scalars['String']['output']>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Street with the number. */
  street?: Maybe<Scalars['String']['output']>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** A place of business or seat, never a home. Its name is the address in one line. */
export type AddressNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A place of business or seat, never a home. Its name is the address in one line. */
export type AddressRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A place of business or seat, never a home. Its name is the address in one line. */
export type AddressTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** The value that a contract was changed to. */
export type Amendment = {
  __typename?: 'Amendment';
  /** Day of the change. */
  date?: Maybe<Scalars['Date']['output']>;
  /** Value from then on. */
  value: Money;
};

/** Keeps amounts of one currency. Both bounds are inclusive and optional. */
export type AmountRange = {
  /** Currency as an ISO 4217 code. */
  currency: Scalars['String']['input'];
  /** Largest amount. */
  max?: InputMaybe<Scalars['Decimal']['input']>;
  /** Smallest amount. */
  min?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What of the graph a topic is about. */
export type Anchor = {
  __typename?: 'Anchor';
  /** Whether the graph says something else now. */
  changed: Scalars['Boolean']['output'];
  /** What the graph says now; null when it no longer has it. */
  current?: Maybe<Snapshot>;
  /** The entities: the one, the two of a relation, or those of a connection. Those that the graph no longer has are left out. */
  entities: Array<Entity>;
  /** Ids of it: one, or the entities of a connection from the first to the last. */
  ids: Array<Scalars['ID']['output']>;
  /** What sort of thing it is. */
  kind: AnchorKind;
  /** The relation; null when it is about none, or the graph no longer has it. */
  relation?: Maybe<Relation>;
  /** What the graph said when the topic was started. It never changes. */
  snapshot: Snapshot;
};


/** What of the graph a topic is about. */
export type AnchorCurrentArgs = {
  lang?: Scalars['String']['input'];
};

/** What a topic is to be about. */
export type AnchorInput = {
  /** One id, or the 2 to 9 entities of a connection from the first to the last. */
  ids: Array<Scalars['ID']['input']>;
  /** What sort of thing it is. */
  kind: AnchorKind;
};

/** What a topic can be about. */
export type AnchorKind =
  /** A contract. */
  | 'CONTRACT'
  /** An entity. */
  | 'ENTITY'
  /** A connection: entities, each related to the next. */
  | 'PATH'
  /** A relation. */
  | 'RELATION';

/** An organisation that wants to take part. */
export type ApplicationInput = {
  /** Country, as ISO 3166-1 alpha-2 or XK. */
  country: Scalars['String']['input'];
  /** Why it wants to take part, in 20 to 4,000 characters. */
  interest: Scalars['String']['input'];
  /** What sort of organisation it is. */
  kind: OrganisationKind;
  /** Its name. */
  name: Scalars['String']['input'];
  /** Where and under which number it is registered. */
  register?: Scalars['String']['input'];
  /** Its site. */
  website?: Scalars['String']['input'];
};

/** Something owned that is not a company. */
export type Asset = Entity & Node & {
  __typename?: 'Asset';
  /** The source's own class: flat, car, vessel. */
  classification?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
  /** Value as declared. */
  value?: Maybe<Money>;
};


/** Something owned that is not a company. */
export type AssetNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Something owned that is not a company. */
export type AssetRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** Something owned that is not a company. */
export type AssetTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A closed room for some. */
export type Circle = {
  __typename?: 'Circle';
  /** When it was closed; null while it is open. */
  closed?: Maybe<Scalars['DateTime']['output']>;
  /** Country of a country network, as ISO 3166-1 alpha-2 or XK. */
  country?: Maybe<Scalars['String']['output']>;
  /** Id of the circle. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  kind: CircleKind;
  /** Language that is spoken there, as BCP 47. */
  language: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** When it was opened. */
  opened: Scalars['DateTime']['output'];
  /** What it is for, in words. */
  purpose: Scalars['String']['output'];
  /** Who sits in it, by handle. */
  seats: Array<Seat>;
  /** What the viewer is there; null for staff who do not sit in it. */
  standing?: Maybe<SeatStanding>;
};

/** A new circle. */
export type CircleInput = {
  /** Handle of its first convener. */
  convener: Scalars['String']['input'];
  /** Country of a country network. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** What it is for. */
  kind: CircleKind;
  /** Language that is spoken there, as BCP 47. */
  language?: Scalars['String']['input'];
  /** Its name. */
  name: Scalars['String']['input'];
  /** What it is for, in words. */
  purpose: Scalars['String']['input'];
};

/** What a circle is for. */
export type CircleKind =
  /** Those who advise on one subject. */
  | 'ADVISORY_GROUP'
  /** Those who do the same work. */
  | 'COMMUNITY_OF_PRACTICE'
  /** Those who work on one country. */
  | 'COUNTRY_NETWORK'
  /** Parties of one family. These groups are closed to each other. */
  | 'IDEOLOGICAL_GROUP';

/** A circle after a change. */
export type CirclePayload = {
  __typename?: 'CirclePayload';
  /** The circle; null when nothing was changed, or the viewer may no longer know of it. */
  circle?: Maybe<Circle>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A business, also one owned by the state. */
export type Company = Entity & Node & {
  __typename?: 'Company';
  /** Figures by year, in the order of years. */
  accounts: Array<Account>;
  /** Code of the main activity. */
  activityCode?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** When it ceased to be. */
  dissolved?: Maybe<Scalars['Date']['output']>;
  /** When it was founded. */
  founded?: Maybe<Scalars['Date']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Legal form in the words of the source. */
  legalForm?: Maybe<Scalars['String']['output']>;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** Place of the registered seat. */
  seat?: Maybe<Scalars['String']['output']>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** State in the words of the source. */
  status?: Maybe<Scalars['String']['output']>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** A business, also one owned by the state. */
export type CompanyNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A business, also one owned by the state. */
export type CompanyRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A business, also one owned by the state. */
export type CompanyTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of companies. */
export type CompanyConnection = {
  __typename?: 'CompanyConnection';
  /** The items, each with its cursor. */
  edges: Array<CompanyEdge>;
  /** The items alone. */
  nodes: Array<Company>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of companies. */
export type CompanyEdge = {
  __typename?: 'CompanyEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Company;
};

/** That a fact is disputed, and why. */
export type Contest = {
  __typename?: 'Contest';
  /** Since when. */
  at: Scalars['DateTime']['output'];
  /** Id of the mark. */
  id: Scalars['ID']['output'];
  /** The property in question; null for all of it. */
  property?: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason: Scalars['String']['output'];
};

/** A fact that is disputed. */
export type ContestInput = {
  /** The property in question; empty for all of it. */
  property?: Scalars['String']['input'];
  /** Why, in 10 to 4,000 characters; it is shown to everybody. */
  reason: Scalars['String']['input'];
  /** The entity or relation. */
  subject: Scalars['ID']['input'];
};

/** A mark that was made. */
export type ContestPayload = {
  __typename?: 'ContestPayload';
  /** The mark; null when none was made. */
  contest?: Maybe<Contest>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** One award. */
export type Contract = Entity & Node & {
  __typename?: 'Contract';
  /** Changes of the value, in the order of their days. */
  amendments: Array<Amendment>;
  /** Code of what is bought, CPV where the source has it. */
  category?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** When the award was decided. */
  decided?: Maybe<Scalars['Date']['output']>;
  /** When it ends; null when it is open-ended or not stated. */
  end?: Maybe<Scalars['Date']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** Whether the source says that there is no end. */
  openEnded: Scalars['Boolean']['output'];
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** When it was signed. */
  signed?: Maybe<Scalars['Date']['output']>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** When it begins. */
  start?: Maybe<Scalars['Date']['output']>;
  /** State in the words of the source. */
  status?: Maybe<Scalars['String']['output']>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
  /** Value as signed or awarded; amendments are apart. */
  value?: Maybe<Money>;
};


/** One award. */
export type ContractNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** One award. */
export type ContractRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** One award. */
export type ContractTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of contracts. */
export type ContractConnection = {
  __typename?: 'ContractConnection';
  /** The items, each with its cursor. */
  edges: Array<ContractEdge>;
  /** The items alone. */
  nodes: Array<Contract>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of contracts. */
export type ContractEdge = {
  __typename?: 'ContractEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Contract;
};

/** Which contracts to list. What is not given keeps all; what is given must all hold. */
export type ContractFilter = {
  /** With a value in this range. */
  amount?: InputMaybe<AmountRange>;
  /** Belonging to any of these countries, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Still described by any of these data sets. */
  datasets?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Signed within these dates; else awarded, else beginning. */
  date?: InputMaybe<DateRange>;
  /** Whether to leave out what no data set describes any more. */
  live?: Scalars['Boolean']['input'];
  /** The least reliable tier to list; what only worse records describe is left out. */
  minTier?: Tier;
  /** With this title in any common spelling, script or case. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether titles that only begin with `name` are enough. */
  prefix?: Scalars['Boolean']['input'];
};

/** Order of a list of contracts. Those that lack what it goes by come last; ties are in the order of the ids. */
export type ContractOrder =
  /** By value, the smallest first, whatever its currency. */
  | 'AMOUNT_ASC'
  /** By value, the largest first, whatever its currency. */
  | 'AMOUNT_DESC'
  /** By date, the oldest first. */
  | 'DATE_ASC'
  /** By date, the newest first. */
  | 'DATE_DESC'
  /** By title, from A to Z. */
  | 'NAME_ASC'
  /** By title, from Z to A. */
  | 'NAME_DESC';

/** A body of open data, and how it may be used. */
export type Dataset = Node & {
  __typename?: 'Dataset';
  /** Countries that it is about, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** Time that it covers. */
  coverage?: Maybe<Spell>;
  /** What it is. */
  description?: Maybe<Scalars['String']['output']>;
  /** Entities that it still describes. */
  entityCount: Scalars['Int']['output'];
  /** Id, chosen by whoever loaded it. */
  id: Scalars['ID']['output'];
  /** SPDX identifier or name of the licence. */
  licence?: Maybe<Scalars['String']['output']>;
  /** Where the licence can be read. */
  licenceUrl?: Maybe<Scalars['String']['output']>;
  /** When the last complete load of it ended. */
  loadedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Caution that an editor added. */
  note?: Maybe<Scalars['String']['output']>;
  /** Attribution or caution that the licence or fairness asks for. */
  notice?: Maybe<Scalars['String']['output']>;
  /** Who publishes it. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** Relations that it still states. */
  relationCount: Scalars['Int']['output'];
  /** When its newest edition was fetched. */
  retrievedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Title; the id when it has none. */
  title: Scalars['String']['output'];
  /** Where the data set is published. */
  url?: Maybe<Scalars['String']['output']>;
};

/** That a data set was loaded. */
export type DatasetLoadedEvent = {
  __typename?: 'DatasetLoadedEvent';
  /** Where to go on after this. */
  cursor: Scalars['String']['output'];
  /** State of the data that the server answers from now. */
  dataVersion: Scalars['String']['output'];
  /** The data set; null when it is gone. */
  dataset?: Maybe<Dataset>;
};

/** Keeps what may lie in it: a date of 2014 may be in May 2014. Both bounds are inclusive and optional; unknown dates are left out. */
export type DateRange = {
  /** Earliest date. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Latest date. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A person's declared assets and interests for a year. An amount that was not declared is null. */
export type Declaration = Entity & Node & {
  __typename?: 'Declaration';
  /** Value of cash and deposits. */
  cash?: Maybe<Money>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** Gifts received in the year. */
  gifts?: Maybe<Money>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** Income of the year. */
  income?: Maybe<Money>;
  /** What it is. */
  kind: EntityKind;
  /** Debts. */
  liabilities?: Maybe<Money>;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Loans taken or given. */
  loans?: Maybe<Money>;
  /** Value of movable property. */
  movable?: Maybe<Money>;
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** Value of land and buildings. */
  realEstate?: Maybe<Money>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** Value of shares and bonds. */
  securities?: Maybe<Money>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
  /** Year that is declared. */
  year?: Maybe<Scalars['Int']['output']>;
};


/** A person's declared assets and interests for a year. An amount that was not declared is null. */
export type DeclarationNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A person's declared assets and interests for a year. An amount that was not declared is null. */
export type DeclarationRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A person's declared assets and interests for a year. An amount that was not declared is null. */
export type DeclarationTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Consent to the end of an account. */
export type DeletionInput = {
  /** The account's handle. */
  handle: Scalars['String']['input'];
};

/** What is to be said of a data set. What is empty stays as its publisher says it. */
export type DescriptionInput = {
  /** Id of the data set. */
  dataset: Scalars['ID']['input'];
  /** Its licence. */
  licence?: Scalars['String']['input'];
  /** A caution for its readers. */
  note?: Scalars['String']['input'];
  /** Who publishes it. */
  publisher?: Scalars['String']['input'];
  /** Its title. */
  title?: Scalars['String']['input'];
  /** Where it is published. */
  url?: Scalars['String']['input'];
};

/** Which relations of an entity are meant, seen from it. */
export type Direction =
  /** Those that lead from it or to it. */
  | 'BOTH'
  /** Those that lead to it. */
  | 'INCOMING'
  /** Those that lead from it. */
  | 'OUTGOING';

/** Which donations to list. What is not given keeps all; what is given must all hold. */
export type DonationFilter = {
  /** With an amount in this range. */
  amount?: InputMaybe<AmountRange>;
  /** Given within these dates. */
  date?: InputMaybe<DateRange>;
  /** Given by any of these entities. */
  donors?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether to leave out what no data set states any more. */
  live?: Scalars['Boolean']['input'];
  /** The least reliable tier to list; what only worse records state is left out. */
  minTier?: Tier;
  /** Given to any of these entities. */
  receivers?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Whether a change was made. */
export type DonePayload = {
  __typename?: 'DonePayload';
  /** Whether it was made. */
  done: Scalars['Boolean']['output'];
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What somebody wrote and has not sent. */
export type Draft = {
  __typename?: 'Draft';
  /** When it was saved. */
  saved: Scalars['DateTime']['output'];
  /** The text as Markdown. */
  text: Scalars['String']['output'];
  /** Title of a topic that is not started yet; null for a post. */
  title?: Maybe<Scalars['String']['output']>;
};

/** Something that is not sent yet. It belongs to a topic, or as a topic to a space. */
export type DraftInput = {
  /** The space that it is a topic for. */
  space?: InputMaybe<Scalars['ID']['input']>;
  /** The text as Markdown. */
  text: Scalars['String']['input'];
  /** Title of the topic. */
  title?: Scalars['String']['input'];
  /** The topic that it is a post for. */
  topic?: InputMaybe<Scalars['ID']['input']>;
};

/** A draft after a change. */
export type DraftPayload = {
  __typename?: 'DraftPayload';
  /** The draft; null when it was removed or not saved. */
  draft?: Maybe<Draft>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An election day, with its rounds. */
export type Election = Entity & Node & {
  __typename?: 'Election';
  /** The source's own class: parliament, president, municipality. */
  classification?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** Day of the election, the first round's where there are two. */
  day?: Maybe<Scalars['Date']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** An election day, with its rounds. */
export type ElectionNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** An election day, with its rounds. */
export type ElectionRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** An election day, with its rounds. */
export type ElectionTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A new address. */
export type EmailInput = {
  /** E-mail address. */
  email: Scalars['String']['input'];
};

/**
 * A person, a body, a contract or another thing of the graph. Everything that is known of it is stated by records of
 * data sets: see `sources`. A field of a kind gives the value of the most reliable record; `properties` gives all.
 */
export type Entity = {
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/**
 * A person, a body, a contract or another thing of the graph. Everything that is known of it is stated by records of
 * data sets: see `sources`. A field of a kind gives the value of the most reliable record; `properties` gives all.
 */
export type EntityNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/**
 * A person, a body, a contract or another thing of the graph. Everything that is known of it is stated by records of
 * data sets: see `sources`. A field of a kind gives the value of the most reliable record; `properties` gives all.
 */
export type EntityRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/**
 * A person, a body, a contract or another thing of the graph. Everything that is known of it is stated by records of
 * data sets: see `sources`. A field of a kind gives the value of the most reliable record; `properties` gives all.
 */
export type EntityTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of entities of several kinds. */
export type EntityConnection = {
  __typename?: 'EntityConnection';
  /** The items, each with its cursor. */
  edges: Array<EntityEdge>;
  /** The items alone. */
  nodes: Array<Entity>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of entities of several kinds. */
export type EntityEdge = {
  __typename?: 'EntityEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Entity;
};

/** Which entities to list. What is not given keeps all; what is given must all hold. */
export type EntityFilter = {
  /** Belonging to any of these countries, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Still described by any of these data sets. */
  datasets?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Born, founded or beginning within these dates. */
  date?: InputMaybe<DateRange>;
  /** Whether to leave out what no data set describes any more. */
  live?: Scalars['Boolean']['input'];
  /** The least reliable tier to list; what only worse records describe is left out. */
  minTier?: Tier;
  /** With this name in any common spelling, script or case. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether names that only begin with `name` are enough. */
  prefix?: Scalars['Boolean']['input'];
};

/** What an entity is. */
export type EntityKind =
  /** A place of business or seat, never a home. */
  | 'ADDRESS'
  /** Something owned that is not a company. */
  | 'ASSET'
  /** A business, also one owned by the state. */
  | 'COMPANY'
  /** One award. */
  | 'CONTRACT'
  /** A person's declared assets and interests for a year. */
  | 'DECLARATION'
  /** An election day, with its rounds. */
  | 'ELECTION'
  /** Civil society, media, union, foundation, or of unknown nature. */
  | 'ORGANIZATION'
  /** A political party or a joint list. */
  | 'PARTY'
  /** A human being. */
  | 'PERSON'
  /** A post at a body. */
  | 'POSITION'
  /** A grant or a funded project. */
  | 'PROJECT'
  /** A parliament, cabinet, ministry, municipality, agency or court. */
  | 'PUBLIC_BODY'
  /** A listing or a debarment. */
  | 'SANCTION'
  /** A procurement process or one of its lots. */
  | 'TENDER'
  /** A legislative period. */
  | 'TERM';

/** Order of a list of entities. Those that lack what it goes by come last; ties are in the order of the ids. */
export type EntityOrder =
  /** By date of birth, founding or beginning, the oldest first. */
  | 'DATE_ASC'
  /** By date of birth, founding or beginning, the newest first. */
  | 'DATE_DESC'
  /** By name, from A to Z. */
  | 'NAME_ASC'
  /** By name, from Z to A. */
  | 'NAME_DESC';

/** A piece of an excerpt. */
export type ExcerptPiece = {
  __typename?: 'ExcerptPiece';
  /** Whether it is what was looked for. */
  found: Scalars['Boolean']['output'];
  /** The piece, as plain text. */
  text: Scalars['String']['output'];
};

/** Which relations around an entity to list. What is not given takes its default. */
export type ExpandOptions = {
  /** Cursor to start after, in every group: ask for the kind and direction of the group that gave it. */
  after?: InputMaybe<Scalars['String']['input']>;
  /** Only relations that may have held on that day, or in that month or year. */
  asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Whether they lead from the entity or to it. */
  direction?: Direction;
  /** How many of each group, 1 to 100. */
  first?: Scalars['Int']['input'];
  /** Kinds of relations to list; all when empty. */
  kinds?: InputMaybe<Array<RelationKind>>;
  /** The least reliable tier to list. */
  minTier?: Tier;
};

/** What is around an entity. */
export type Expansion = {
  __typename?: 'Expansion';
  /** State of the data that was looked at. */
  dataVersion: Scalars['String']['output'];
  /** The entity. */
  entity: Entity;
  /** Its relations by kind and direction; groups without any are left out. */
  groups: Array<ExpansionGroup>;
};

/** A relation of the entity, and who is at its other end. */
export type ExpansionEdge = {
  __typename?: 'ExpansionEdge';
  /** Its place in the group, to continue from. */
  cursor: Scalars['String']['output'];
  /** Who is at the other end. */
  node: Entity;
  /** The relation. */
  relation: Relation;
};

/** The relations of an entity of one kind and direction. */
export type ExpansionGroup = {
  __typename?: 'ExpansionGroup';
  /** Whether the relations lead from the entity or to it; `BOTH` for a kind whose direction means nothing. */
  direction: Direction;
  /** A page of them, those with the most connected entities first. */
  edges: Array<ExpansionEdge>;
  /** How they are related. */
  kind: RelationKind;
  /** Where in the group the page lies. */
  pageInfo: PageInfo;
  /** Number of relations in the whole group. */
  totalCount: Scalars['Int']['output'];
};

/** One thing of one's own. */
export type IdInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
};

/** A number or code that somebody gave to an entity. */
export type Identifier = {
  __typename?: 'Identifier';
  /** Who gave it, such as `XI-LEI`, `RS-MB` or `wikidata`; null when the source does not say. */
  scheme?: Maybe<Scalars['String']['output']>;
  /** All records that state it. */
  sources: Array<Source>;
  /** The number or code as written. */
  value: Scalars['String']['output'];
};

/** A single-use invitation into an organisation. */
export type Invitation = {
  __typename?: 'Invitation';
  /** When it was made. */
  created: Scalars['DateTime']['output'];
  /** Address that alone may use it; null for whoever has the link. */
  email?: Maybe<Scalars['String']['output']>;
  /** Until when it may be used. */
  expires: Scalars['DateTime']['output'];
  /** Id of the invitation. */
  id: Scalars['ID']['output'];
  /** Who made it; null when that account is gone. */
  inviter?: Maybe<Member>;
  /** Who joined by it; null while it is open, or when that account is gone. */
  joined?: Maybe<Member>;
  /** When it was used; null while it is open. */
  used?: Maybe<Scalars['DateTime']['output']>;
};

/** An invitation that was made. */
export type InvitationPayload = {
  __typename?: 'InvitationPayload';
  /** The invitation. */
  invitation?: Maybe<Invitation>;
  /** Its secret, to hand on; null when it was sent by mail. It is not shown again. */
  secret?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Who is invited. */
export type InviteInput = {
  /** Address that the invitation is sent to and that alone may use it; empty for a secret to hand on. */
  email?: Scalars['String']['input'];
};

/** A language that sentences can be made in. */
export type Language = {
  __typename?: 'Language';
  /** What the language calls itself. */
  name: Scalars['String']['output'];
  /** BCP 47 tag, with the script where it has two, such as `sr-Cyrl`. */
  tag: Scalars['String']['output'];
};

/** Secret of a letter. */
export type LinkInput = {
  /** What stands behind the # of the letter's link. */
  link: Scalars['String']['input'];
};

/** One entry of the moderators' log. Each is sealed with those before it. */
export type LogEntry = {
  __typename?: 'LogEntry';
  /** Id of the account that did it; null for the command line. */
  actor?: Maybe<Scalars['ID']['output']>;
  /** When it was done. */
  at: Scalars['DateTime']['output'];
  /** What was done. */
  deed: Scalars['String']['output'];
  /** A role, a decision, a reason. */
  detail?: Maybe<Scalars['String']['output']>;
  /** Handle of that account; null when it is gone. */
  handle?: Maybe<Scalars['String']['output']>;
  /** Its number, from 1 without gaps. */
  number: Scalars['Int']['output'];
  /** SHA-256 over the entry and the seal before it. */
  seal: Scalars['String']['output'];
  /** Id of what it was done to. */
  subject: Scalars['ID']['output'];
};

/**
 * A closed loop of power and public money: an official, a body where he holds office, contracts of that body, their supplier,
 * and a tie of the supplier to the same official. Office and tie were both alive on the day on which a contract was signed. It
 * is a pattern in public records and no accusation. A relative is never named: what would name one is left out.
 */
export type Loop = {
  __typename?: 'Loop';
  /** The body where he holds it. */
  body: Entity;
  /** How the supplier is tied to the official. */
  bond: LoopBond;
  /** The body that bought: the same, or one that is a part of it. */
  buyer: Entity;
  /** Whether the loop closes for certain, by one contract at least. */
  certain: Scalars['Boolean']['output'];
  /** What those of them are worth together that are certain, in each currency. */
  certainValue: Array<Money>;
  /** How many contracts there are from that buyer to that supplier. */
  contractCount: Scalars['Int']['output'];
  /** The contracts that were signed while office and tie were alive, the oldest first, those of an unknown day last. */
  contracts: Array<LoopContract>;
  /** The ways in which the official held office on the day of some contract. */
  offices: Array<LoopRoute>;
  /** Who holds office. */
  official: Entity;
  /** Who was awarded the contracts; null where that is a relative of the official. */
  supplier?: Maybe<Entity>;
  /** The party or associate of the bond; null for the others, and for a relative. */
  through?: Maybe<Entity>;
  /** The ways in which the supplier was tied to him on the day of some contract; none where they would name a relative. */
  ties: Array<LoopRoute>;
  /** What all contracts from that buyer to that supplier are worth together, in each currency. */
  total: Array<Money>;
  /** How many of these have no value that could be added. */
  unpricedCount: Scalars['Int']['output'];
  /** What these are worth together, in each currency. */
  value: Array<Money>;
};

/** How a supplier is tied to an official, the closest first. */
export type LoopBond =
  /** An associate is the supplier, or owns or directs it. */
  | 'ASSOCIATE'
  /** He owns or directs it. */
  | 'COMPANY'
  /** It gave to him. */
  | 'GIFT'
  /** It gave to his party. */
  | 'GIFT_TO_PARTY'
  /** The official is the supplier. */
  | 'HIMSELF'
  /** A relative is the supplier, or owns or directs it. */
  | 'RELATIVE';

/** A contract that closes a loop. */
export type LoopContract = {
  __typename?: 'LoopContract';
  /** Whether office and tie were alive on that day for certain; otherwise it is possible and no more. */
  certain: Scalars['Boolean']['output'];
  /** The contract. */
  contract: Entity;
  /** The relation whose dates or share leave it open; null when it is certain, for the contract's own day, and where it would name a relative. */
  doubt?: Maybe<Relation>;
  /** Whether others were awarded it too, and the value is what all of them got. */
  shared: Scalars['Boolean']['output'];
  /** When it was signed, or else awarded; null when neither is known. */
  signed?: Maybe<Scalars['Date']['output']>;
  /** The steps from the buyer to the supplier, each of one relation; the award is missing where it would name a relative. */
  steps: Array<PathStep>;
  /** The tender that it came from, where the body is named as the buyer of that alone. */
  tender?: Maybe<Entity>;
  /** What the supplier was awarded, or else the value of the contract; null when not stated. */
  value?: Maybe<Money>;
};

/** Which closed loops to look for. What is not given takes its default. */
export type LoopOptions = {
  /** Days from a gift to a contract, at most, 1 to 36,525. */
  giftDays?: Scalars['Int']['input'];
  /** The most loops to return, 1 to 100. */
  limit?: Scalars['Int']['input'];
  /** Owners of less than this do not count, in percent; one whose share is not known does, as possible. */
  minShare?: InputMaybe<Scalars['Decimal']['input']>;
  /** The least reliable tier of relations to follow. */
  minTier?: Tier;
};

/** The closed loops that an entity is in. */
export type LoopResult = {
  __typename?: 'LoopResult';
  /** State of the data that was searched. */
  dataVersion: Scalars['String']['output'];
  /** How many relations were looked at. */
  explored: Scalars['Int']['output'];
  /** The loops: those that are certain first, then those of the closest bonds, then those of the most contracts. */
  loops: Array<Loop>;
  /** How many there are beyond the limit. */
  more: Scalars['Int']['output'];
  /** Whether the search gave up at its limit of work, so that there may be others. */
  truncated: Scalars['Boolean']['output'];
};

/** A way from an official to a body or to a supplier: a position and the body that it is at, or a company. */
export type LoopRoute = {
  __typename?: 'LoopRoute';
  /** The steps from the official on, each of one relation. */
  steps: Array<PathStep>;
};

/** Somebody who takes part, as others see them. */
export type Member = {
  __typename?: 'Member';
  /** What others mention. */
  handle: Scalars['String']['output'];
  /** How the person wants to be called. */
  name?: Maybe<Scalars['String']['output']>;
  /** Organisation that the person speaks for. */
  organisation?: Maybe<MemberOrganisation>;
};

/** An account as staff see it. */
export type MemberAccount = {
  __typename?: 'MemberAccount';
  /** Day on which it was made. */
  created: Scalars['DateTime']['output'];
  /** E-mail address. */
  email: Scalars['String']['output'];
  /** What others see and mention. */
  handle: Scalars['String']['output'];
  /** Id of the account. */
  id: Scalars['ID']['output'];
  /** How the person wants to be called. */
  name?: Maybe<Scalars['String']['output']>;
  /** Organisation that the person speaks for. */
  organisation?: Maybe<MemberOrganisation>;
  /** What it may do on the whole site. */
  role: AccountRole;
  /** Until when it is kept from writing in the forum; null when it is not. */
  silencedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it can be used. */
  state: AccountState;
};

/** A page of a list of accounts. */
export type MemberAccountConnection = {
  __typename?: 'MemberAccountConnection';
  /** The items, each with its cursor. */
  edges: Array<MemberAccountEdge>;
  /** The items alone. */
  nodes: Array<MemberAccount>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** An item of such a page. */
export type MemberAccountEdge = {
  __typename?: 'MemberAccountEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: MemberAccount;
};

/** An organisation whose people take part. It may be tied to the entity of the graph that it is. */
export type MemberOrganisation = {
  __typename?: 'MemberOrganisation';
  /** Who applied; null when that account is gone. */
  applicant?: Maybe<Member>;
  /** When it applied. */
  applied: Scalars['DateTime']['output'];
  /** What moderators looked at. */
  checks: Array<OrganisationCheck>;
  /** Country, as ISO 3166-1 alpha-2 or XK. */
  country: Scalars['String']['output'];
  /** The entity of the graph that it is; null when it is tied to none. */
  entity?: Maybe<Entity>;
  /** Id of the organisation here, not in the graph. */
  id: Scalars['ID']['output'];
  /** Why it wants to take part. */
  interest: Scalars['String']['output'];
  /** Who invited whom. */
  invitations: Array<Invitation>;
  /** What sort of organisation it is. */
  kind: OrganisationKind;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Where and under which number it is registered, as the applicant wrote it. */
  register?: Maybe<Scalars['String']['output']>;
  /** Where its application stands. */
  state: OrganisationState;
  /** Its site, as the applicant wrote it. */
  website?: Maybe<Scalars['String']['output']>;
};

/** A page of a list of organisations. */
export type MemberOrganisationConnection = {
  __typename?: 'MemberOrganisationConnection';
  /** The items, each with its cursor. */
  edges: Array<MemberOrganisationEdge>;
  /** The items alone. */
  nodes: Array<MemberOrganisation>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** An item of such a page. */
export type MemberOrganisationEdge = {
  __typename?: 'MemberOrganisationEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: MemberOrganisation;
};

/** An exact amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount. */
  amount: Scalars['Decimal']['output'];
  /** Currency as an ISO 4217 code; null when the source does not say. */
  currency?: Maybe<Scalars['String']['output']>;
};

/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Join an organisation by an invitation. */
  acceptInvitation: OrganisationPayload;
  /** Add a passkey. */
  addPasskey: ViewerPayload;
  /** Ask for one's organisation to be identified, so that its people can take part. */
  applyForOrganisation: OrganisationPayload;
  /** Begin to show a passkey: for signing in, or for proving once more who one is. */
  askForPasskey: PasskeyQuestionPayload;
  /** Begin one-time codes: a key for a phone, which does nothing until a code of it is confirmed. */
  beginOneTimeCodes: OneTimeKeyPayload;
  /** Begin to add a passkey. */
  beginPasskey: PasskeyQuestionPayload;
  /** Move the account to another address, once that is confirmed. */
  changeEmail: DonePayload;
  /** Choose a new password. Other sessions end. */
  changePassword: ViewerPayload;
  /** Change what a space is called and who writes there, or close it. */
  changeSpace: SpacePayload;
  /** Change the title, tags, language and meeting link of a topic. */
  changeTopic: TopicPayload;
  /** Close a circle. All seats in it end. */
  closeCircle: DonePayload;
  /** Confirm an address with the secret of a letter. */
  confirmAddress: DonePayload;
  /** Turn one-time codes on. Other sessions end. The recovery codes are shown this once. */
  confirmOneTimeCodes: RecoveryCodesPayload;
  /** Mark a fact as contested, wherever it is shown. */
  contestFact: ContestPayload;
  /** Make a token for a program. Its secret is shown this once. */
  createToken: TokenPayload;
  /**
   * Remove the account from every place where something of it is kept. It is gone at once,
   * and cannot be brought back; last traces in the gaps of the server's files are wiped
   * within an hour.
   */
  deleteAccount: DonePayload;
  /** Correct how a data set is described. */
  describeDataset: DonePayload;
  /** Change one's own post. How it read before stays to be seen. */
  editPost: PostPayload;
  /** End one of one's own sessions. */
  endSession: ViewerPayload;
  /** Let an account write in the forum again before that time is over. */
  endSilence: AccountPayload;
  /** Change the role of an account. */
  giveRole: AccountPayload;
  /** Hide a post from its readers, or show it again. */
  hidePost: PostPayload;
  /** Hide a topic from its readers, or show it again. */
  hideTopic: TopicPayload;
  /** Invite somebody into one's own organisation, once. */
  invite: InvitationPayload;
  /** Speak for nobody but oneself again. Seats in circles end. */
  leaveOrganisation: ViewerPayload;
  /** Let only those who moderate the space write in a topic, or everybody again. */
  lockTopic: TopicPayload;
  /** Say which notifications have been read. */
  markNotificationsRead: ViewerPayload;
  /** Say how far a topic has been read. */
  markRead: TopicPayload;
  /** Move a topic to another space with the same readers. */
  moveTopic: TopicPayload;
  /** Open a circle. */
  openCircle: CirclePayload;
  /** Open a space: administrators in public and among members, conveners in their circle. */
  openSpace: SpacePayload;
  /** Keep a topic on top of its space, or no longer. */
  pinTopic: TopicPayload;
  /** Add a post to a topic. */
  post: PostPayload;
  /** Prove once more who one is, for the next minutes. */
  proveIdentity: ViewerPayload;
  /** The same with a passkey. */
  proveIdentityWithPasskey: ViewerPayload;
  /** Give a reaction to a post, or take it back. */
  react: PostPayload;
  /** Let a suspended account in again. */
  reinstateAccount: AccountPayload;
  /** Turn one-time codes off. */
  removeOneTimeCodes: ViewerPayload;
  /** Remove one of one's own passkeys. */
  removePasskey: ViewerPayload;
  /** Remove one's own post, or as a moderator another's: its text and history go, its number stays. */
  removePost: PostPayload;
  /** Make new recovery codes in the place of the old ones. */
  renewRecoveryCodes: RecoveryCodesPayload;
  /** Tell those who moderate that a post should not be there. */
  reportPost: DonePayload;
  /** Ask for a letter with which a new password can be chosen. */
  requestPasswordReset: DonePayload;
  /** Choose a new password with the secret of a letter. All sessions and tokens end. */
  resetPassword: DonePayload;
  /** Decide on an application. */
  reviewApplication: OrganisationPayload;
  /** End one of one's own tokens. */
  revokeToken: ViewerPayload;
  /** Keep what is written for later. An empty text removes it. */
  saveDraft: DraftPayload;
  /** Let somebody into a circle, make them a convener, or take their seat away. Conveners may; anybody may give up their own seat. */
  seat: CirclePayload;
  /** Say when news is to be sent by mail. */
  setNotificationMail: ViewerPayload;
  /** Take such a mark away. */
  settleFact: DonePayload;
  /** Say that a report has been looked into. */
  settleReport: ReportPayload;
  /** Sign in with address and password, and a code where the account has one-time codes. */
  signIn: ViewerPayload;
  /** Sign in with a passkey. */
  signInWithPasskey: ViewerPayload;
  /** End this session. */
  signOut: DonePayload;
  /** End every session and token of the account, this one included. */
  signOutEverywhere: DonePayload;
  /** Sign up as a citizen. A letter goes to the address, whether it has an account already or not. */
  signUp: DonePayload;
  /** Keep an account from writing in the forum for a time. It reads on. */
  silenceAccount: AccountPayload;
  /** Say which answer solved a topic, or that none has. */
  solveTopic: TopicPayload;
  /** Start a topic. */
  startTopic: TopicPayload;
  /** Keep an account out. Its sessions and tokens end. */
  suspendAccount: AccountPayload;
  /** Take an open invitation back. */
  takeBackInvitation: DonePayload;
  /** Say which entity of the graph an organisation is. */
  tieOrganisation: OrganisationPayload;
  /** Change what others see of one, and the language. */
  updateProfile: ViewerPayload;
  /** Vote in the poll of a topic. A later vote replaces it; no option takes it back. */
  vote: TopicPayload;
  /** Say how closely one follows a topic or a space. */
  watch: WatchPayload;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationAcceptInvitationArgs = {
  input: LinkInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationAddPasskeyArgs = {
  input: NewPasskeyInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationApplyForOrganisationArgs = {
  input: ApplicationInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationChangeEmailArgs = {
  input: EmailInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationChangePasswordArgs = {
  input: PasswordInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationChangeSpaceArgs = {
  input: SpaceChangeInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationChangeTopicArgs = {
  input: TopicChangeInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationCloseCircleArgs = {
  input: IdInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationConfirmAddressArgs = {
  input: LinkInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationConfirmOneTimeCodesArgs = {
  input: OneTimeKeyInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationContestFactArgs = {
  input: ContestInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationCreateTokenArgs = {
  input: TokenInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationDeleteAccountArgs = {
  input: DeletionInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationDescribeDatasetArgs = {
  input: DescriptionInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationEditPostArgs = {
  input: PostEditInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationEndSessionArgs = {
  input: IdInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationEndSilenceArgs = {
  input: IdInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationGiveRoleArgs = {
  input: RoleInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationHidePostArgs = {
  input: PostHideInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationHideTopicArgs = {
  input: TopicSwitchInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationInviteArgs = {
  input: InviteInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationLockTopicArgs = {
  input: TopicSwitchInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationMarkNotificationsReadArgs = {
  input: NotificationsReadInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationMarkReadArgs = {
  input: ReadInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationMoveTopicArgs = {
  input: TopicMoveInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationOpenCircleArgs = {
  input: CircleInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationOpenSpaceArgs = {
  input: SpaceInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationPinTopicArgs = {
  input: TopicSwitchInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationPostArgs = {
  input: PostInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationProveIdentityArgs = {
  input: ProofInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationProveIdentityWithPasskeyArgs = {
  input: PasskeyAnswerInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationReactArgs = {
  input: ReactionInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationReinstateAccountArgs = {
  input: IdInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationRemovePasskeyArgs = {
  input: IdInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationRemovePostArgs = {
  input: PostRemovalInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationReportPostArgs = {
  input: ReportInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationRequestPasswordResetArgs = {
  input: ResetRequestInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationResetPasswordArgs = {
  input: ResetInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationReviewApplicationArgs = {
  input: ReviewInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationRevokeTokenArgs = {
  input: IdInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSaveDraftArgs = {
  input: DraftInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSeatArgs = {
  input: SeatInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSetNotificationMailArgs = {
  input: NotificationMailInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSettleFactArgs = {
  input: IdInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSettleReportArgs = {
  input: SettlementInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSignInWithPasskeyArgs = {
  input: PasskeyAnswerInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSignUpArgs = {
  input: SignUpInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSilenceAccountArgs = {
  input: SilenceInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSolveTopicArgs = {
  input: TopicSolutionInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationStartTopicArgs = {
  input: TopicInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationSuspendAccountArgs = {
  input: SuspensionInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationTakeBackInvitationArgs = {
  input: IdInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationTieOrganisationArgs = {
  input: TieInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationUpdateProfileArgs = {
  input: ProfileInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationVoteArgs = {
  input: VoteInput;
};


/** What can be changed. Each change takes one input; what is wrong with it comes back in `userErrors`. */
export type MutationWatchArgs = {
  input: WatchInput;
};

/** One spelling of what somebody or something is called. */
export type Name = {
  __typename?: 'Name';
  /** What sort of name it is. */
  kind: NameKind;
  /** Language as a BCP 47 tag, with the script where it is known; null when the source does not say. */
  lang?: Maybe<Scalars['String']['output']>;
  /** All records that state it. */
  sources: Array<Source>;
  /** The name as written. */
  text: Scalars['String']['output'];
};

/** What sort of name it is. */
export type NameKind =
  /** An abbreviation. */
  | 'ABBREVIATION'
  /** Another name or spelling in use. */
  | 'ALIAS'
  /** A name no longer in use. */
  | 'FORMER'
  /** The name as the source gives it. */
  | 'MAIN'
  /** A form to sort by, the family name first. */
  | 'SORT';

/** A new passkey. */
export type NewPasskeyInput = {
  /** What the browser answered, as JSON. */
  answer: Scalars['String']['input'];
  /** Name that the question had. */
  ceremony: Scalars['String']['input'];
  /** What to call it. */
  name: Scalars['String']['input'];
};

/** Whatever has a global id: entities, relations and data sets. */
export type Node = {
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
};

/** Something new for somebody, told once. */
export type Notification = {
  __typename?: 'Notification';
  /** Since when there is such news. */
  at: Scalars['DateTime']['output'];
  /** Who caused it; null for a moderator's decision, or when that account is gone. */
  by?: Maybe<Member>;
  /** What a moderator did, as the log calls it; null for other news. */
  deed?: Maybe<Scalars['String']['output']>;
  /** Id of the notification. */
  id: Scalars['ID']['output'];
  /** What a moderator gave as the reason; null for other news. */
  note?: Maybe<Scalars['String']['output']>;
  /** The post; null when it is about none, or the viewer may no longer read it. */
  post?: Maybe<Post>;
  /** Whether it has been read. */
  read: Scalars['Boolean']['output'];
  /** The topic; null when the viewer may no longer read it. */
  topic?: Maybe<Topic>;
  /** Why it was sent. */
  why: NotificationReason;
};

/** A page of a list of notifications. */
export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  /** The items, each with its cursor. */
  edges: Array<NotificationEdge>;
  /** The items alone. */
  nodes: Array<Notification>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of notifications. */
export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Notification;
};

/** When news is sent by mail. */
export type NotificationMail =
  /** As it comes. */
  | 'AT_ONCE'
  /** Once a day. */
  | 'DAILY'
  /** Not at all. */
  | 'NEVER'
  /** Once a week. */
  | 'WEEKLY';

/** When news is to be sent. */
export type NotificationMailInput = {
  /** When. */
  mail: NotificationMail;
};

/** Why somebody is told something. */
export type NotificationReason =
  /** They were mentioned. */
  | 'MENTION'
  /** A moderator decided on a post, a topic or a report of theirs. */
  | 'MODERATION'
  /** Their post was answered. */
  | 'REPLY'
  /** Their question was solved, or their answer solved one. */
  | 'SOLVED'
  /** They watch the topic or its space. */
  | 'WATCHED';

/** That there is news for the viewer. */
export type NotificationReceivedEvent = {
  __typename?: 'NotificationReceivedEvent';
  /** Where to go on after this. */
  cursor: Scalars['String']['output'];
  /** The news; null when it is gone, or when news was read and only the count is new. */
  notification?: Maybe<Notification>;
  /** How many notifications have not been read. */
  unread: Scalars['Int']['output'];
};

/** Notifications that have been read. */
export type NotificationsReadInput = {
  /** Which; all when null. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A key of one-time codes that is on a phone now. */
export type OneTimeKeyInput = {
  /** A code that the phone shows. */
  code: Scalars['String']['input'];
  /** The key as `beginOneTimeCodes` gave it sealed. */
  sealed: Scalars['String']['input'];
};

/** A key of one-time codes. */
export type OneTimeKeyPayload = {
  __typename?: 'OneTimeKeyPayload';
  /** The key as phones take it. */
  key?: Maybe<Scalars['String']['output']>;
  /** The key as it is given back to confirm it. */
  sealed?: Maybe<Scalars['String']['output']>;
  /** Address of the form otpauth: for a QR code. */
  uri?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What a moderator did to find out who an organisation is. */
export type OrganisationCheck = {
  __typename?: 'OrganisationCheck';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** By whom; null when that account is gone. */
  by?: Maybe<Member>;
  /** What was decided. */
  decision: OrganisationState;
  /** What was looked at. */
  what: Scalars['String']['output'];
};

/** What sort of organisation takes part. */
export type OrganisationKind =
  /** Universities and institutes. */
  | 'ACADEMIA'
  /** Companies and their associations. */
  | 'BUSINESS'
  /** Associations, initiatives and watchdogs. */
  | 'CIVIL_SOCIETY'
  /** Public bodies. */
  | 'INSTITUTION'
  /** Media and journalists' networks. */
  | 'MEDIA'
  /** Political parties. */
  | 'PARTY';

/** An organisation after a change. */
export type OrganisationPayload = {
  __typename?: 'OrganisationPayload';
  /** The organisation; null when nothing was changed. */
  organisation?: Maybe<MemberOrganisation>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Where the application of an organisation stands. */
export type OrganisationState =
  /** It waits for a moderator. */
  | 'APPLIED'
  /** A moderator declined it. */
  | 'DECLINED'
  /** A moderator knows who it is. */
  | 'IDENTIFIED';

/** Civil society, media, a union, a foundation, or a body of unknown nature. */
export type Organization = Entity & Node & {
  __typename?: 'Organization';
  /** The source's own class: union, foundation, media. */
  classification?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** When it ceased to be. */
  dissolved?: Maybe<Scalars['Date']['output']>;
  /** When it was founded. */
  founded?: Maybe<Scalars['Date']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** Civil society, media, a union, a foundation, or a body of unknown nature. */
export type OrganizationNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Civil society, media, a union, a foundation, or a body of unknown nature. */
export type OrganizationRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** Civil society, media, a union, a foundation, or a body of unknown nature. */
export type OrganizationTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of organizations. */
export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  /** The items, each with its cursor. */
  edges: Array<OrganizationEdge>;
  /** The items alone. */
  nodes: Array<Organization>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of organizations. */
export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Organization;
};

/** Where in a list a page lies. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item of the page; null when it is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are items after the page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before the page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of the page; null when it is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A political party or a joint list. */
export type Party = Entity & Node & {
  __typename?: 'Party';
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** When it ceased to be. */
  dissolved?: Maybe<Scalars['Date']['output']>;
  /** Family of parties. */
  family?: Maybe<Scalars['String']['output']>;
  /** When it was founded. */
  founded?: Maybe<Scalars['Date']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** A political party or a joint list. */
export type PartyNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A political party or a joint list. */
export type PartyRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A political party or a joint list. */
export type PartyTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of parties. */
export type PartyConnection = {
  __typename?: 'PartyConnection';
  /** The items, each with its cursor. */
  edges: Array<PartyEdge>;
  /** The items alone. */
  nodes: Array<Party>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of parties. */
export type PartyEdge = {
  __typename?: 'PartyEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Party;
};

/** A credential that a browser, a phone or a security key holds. */
export type Passkey = {
  __typename?: 'Passkey';
  /** Day on which it was added. */
  created: Scalars['DateTime']['output'];
  /** Id of the passkey. */
  id: Scalars['ID']['output'];
  /** What its owner calls it. */
  name: Scalars['String']['output'];
  /** Day on which it was last used; null when never. */
  used?: Maybe<Scalars['DateTime']['output']>;
};

/** A passkey that is shown. */
export type PasskeyAnswerInput = {
  /** What the browser answered, as JSON. */
  answer: Scalars['String']['input'];
  /** Name that the question had. */
  ceremony: Scalars['String']['input'];
};

/** What the browser is to be asked for. */
export type PasskeyQuestionPayload = {
  __typename?: 'PasskeyQuestionPayload';
  /** Name under which the answer is expected. */
  ceremony?: Maybe<Scalars['String']['output']>;
  /** What `navigator.credentials` takes as `publicKey`, as JSON. */
  options?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A new password. */
export type PasswordInput = {
  /** Password of at least ten characters. */
  password: Scalars['String']['input'];
};

/** A connection: a sequence of distinct entities, each related to the next. */
export type Path = {
  __typename?: 'Path';
  /**
   * Whether it held in time as asked: true when that rests on known days alone, false when it is possible and no more. Null
   * unless `OVERLAP` or `SEQUENCE` was asked for.
   */
  certain?: Maybe<Scalars['Boolean']['output']>;
  /** How little it tells, in hundredths of an ordinary step; null when the order was not by cost. */
  cost?: Maybe<Scalars['Int']['output']>;
  /** What the cost is made of: the parts add up to it. */
  costs: Array<PathCost>;
  /** The step, from 0, by which its time stands or falls; null where `certain` is. */
  decidingStep?: Maybe<Scalars['Int']['output']>;
  /** The number of steps. */
  length: Scalars['Int']['output'];
  /** The whole in words: where it leads, each step with its sources, and when it held. */
  sentence: Scalars['String']['output'];
  /** The steps, from the first entity to the last. */
  steps: Array<PathStep>;
  /** When it held as a whole, in words, whether that is certain, and why; null where there is nothing to say. */
  timeSentence?: Maybe<Scalars['String']['output']>;
  /** When it began to hold as a whole, of `OVERLAP` and `SEQUENCE`; null where that is not known. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** When it ceased to hold as a whole, of `OVERLAP` and `SEQUENCE`; null where that is not known, which does not mean that it still holds. */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** A connection: a sequence of distinct entities, each related to the next. */
export type PathSentenceArgs = {
  lang?: Scalars['String']['input'];
};


/** A connection: a sequence of distinct entities, each related to the next. */
export type PathTimeSentenceArgs = {
  lang?: Scalars['String']['input'];
};

/** What a connection costs for one reason. */
export type PathCost = {
  __typename?: 'PathCost';
  /** The reason. */
  label: PathCostLabel;
  /** How much, in hundredths of an ordinary step. */
  value: Scalars['Int']['output'];
};

/** Reasons why a connection tells little. */
export type PathCostLabel =
  /** The weight that the data set gives, instead of all others. */
  | 'GIVEN_WEIGHT'
  /** How many relations the entities in between have. */
  | 'HUB_PENALTY'
  /** How long ago they ended, or that nobody knows when they held. */
  | 'RECENCY'
  /** What kinds of relations its steps are. */
  | 'RELATION_KIND'
  /** How small a part is owned. */
  | 'SHARE_OWNED'
  /** How far the records can be relied on that state them. */
  | 'TIER';

/** Which connections to look for. What is not given takes its default. */
export type PathOptions = {
  /** The day, month or year of `AS_OF`. */
  asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Entities not to pass through, at most 1,000. */
  avoid?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of `SEQUENCE`: whether time runs from the last entity to the first. */
  backward?: Scalars['Boolean']['input'];
  /** Entities with more relations than this are not passed through; 0 for no such limit. */
  hubDegree?: Scalars['Int']['input'];
  /** Kinds of relations to follow; all when empty. */
  kinds?: InputMaybe<Array<RelationKind>>;
  /** The most connections to return, 1 to 25: those that come first in the order. It means nothing to `connect`. */
  limit?: Scalars['Int']['input'];
  /** Of `SEQUENCE`: the most days from the end of a step to the beginning of the next, 1 to 36,525; any number when not given. */
  maxGapDays?: InputMaybe<Scalars['Int']['input']>;
  /** The most steps that a connection may have, 1 to 8. */
  maxLength?: Scalars['Int']['input'];
  /** The least reliable tier of relations to follow. */
  minTier?: Tier;
  /** Which connections come first. */
  order?: PathOrder;
  /** What has to hold of the times of the relations. For `connect` it is `ANY` or `AS_OF`. */
  time?: PathTime;
};

/** Which connections come first. What is equal comes in an order that stays the same. */
export type PathOrder =
  /** Those of the least cost: what they are made of says most of power and money, and is best known. */
  | 'RISK'
  /** Those of the fewest steps. */
  | 'SHORTEST';

/** How two entities are connected. */
export type PathResult = {
  __typename?: 'PathResult';
  /** State of the data that was searched. */
  dataVersion: Scalars['String']['output'];
  /** How many relations were looked at. */
  explored: Scalars['Int']['output'];
  /** The connections in the order asked for. */
  paths: Array<Path>;
  /** Whether the search gave up at its limit of work, so that there may be more connections, and such as come before these. */
  truncated: Scalars['Boolean']['output'];
};

/** How one entity is related to another: a step of a connection. */
export type PathStep = {
  __typename?: 'PathStep';
  /** Where the step begins. */
  from: Entity;
  /** How many relations there are between the two. */
  relationCount: Scalars['Int']['output'];
  /** The relations between the two, in either direction, by kind; at most 25. */
  relations: Array<Relation>;
  /** The relations in words, as seen from where the step begins, each with its sources. */
  sentence: Scalars['String']['output'];
  /** The same sentences one by one. */
  sentences: Array<Scalars['String']['output']>;
  /** Where it leads. */
  to: Entity;
};


/** How one entity is related to another: a step of a connection. */
export type PathStepSentenceArgs = {
  lang?: Scalars['String']['input'];
};


/** How one entity is related to another: a step of a connection. */
export type PathStepSentencesArgs = {
  lang?: Scalars['String']['input'];
};

/** What has to hold of the times of the relations of a connection. A date that is partial or unknown may be any day that it can mean. */
export type PathTime =
  /** Nothing: relations that have ended count as much as others. */
  | 'ANY'
  /** Each relation may have held at the time of `asOf`; one whose time is not known may have. */
  | 'AS_OF'
  /** There is a day on which all steps may have held. */
  | 'OVERLAP'
  /**
   * Each step may have begun when the one before it began or later, and at most `maxGapDays` after that one ended: a gift,
   * then an award. With `backward` the last step is the first in time.
   */
  | 'SEQUENCE';

/** A human being. There is no home address, telephone number or national number, and there is to be none. */
export type Person = Entity & Node & {
  __typename?: 'Person';
  /** When the person was born. */
  birthDate?: Maybe<Scalars['Date']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** When the person died. */
  deathDate?: Maybe<Scalars['Date']['output']>;
  /** Gender as the source gives it. */
  gender?: Maybe<Scalars['String']['output']>;
  /** Titles given with the name. */
  honorifics: Array<Scalars['String']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** Countries of citizenship. */
  nationalities: Array<Scalars['String']['output']>;
  /** What the person does or did. */
  occupations: Array<Scalars['String']['output']>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** A human being. There is no home address, telephone number or national number, and there is to be none. */
export type PersonNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A human being. There is no home address, telephone number or national number, and there is to be none. */
export type PersonRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A human being. There is no home address, telephone number or national number, and there is to be none. */
export type PersonTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of persons. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The items, each with its cursor. */
  edges: Array<PersonEdge>;
  /** The items alone. */
  nodes: Array<Person>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of persons. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Person;
};

/** A question to the readers of a topic. */
export type Poll = {
  __typename?: 'Poll';
  /** Whether it has ended. */
  closed: Scalars['Boolean']['output'];
  /** When it ends; null for never. */
  closes?: Maybe<Scalars['DateTime']['output']>;
  /** Whether somebody may choose several options. */
  multiple: Scalars['Boolean']['output'];
  /** What can be answered, in the order given. */
  options: Array<PollOption>;
  /** The question. */
  question: Scalars['String']['output'];
  /** How many took part. */
  voterCount: Scalars['Int']['output'];
};

/** A question to the readers of a topic. */
export type PollInput = {
  /** When it ends; null for never. */
  closes?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether somebody may choose several. */
  multiple?: Scalars['Boolean']['input'];
  /** 2 to 10 different answers. */
  options: Array<Scalars['String']['input']>;
  /** The question, at most 200 characters. */
  question: Scalars['String']['input'];
};

/** What can be answered to a poll. */
export type PollOption = {
  __typename?: 'PollOption';
  /** Whether the viewer chose it. */
  mine: Scalars['Boolean']['output'];
  /** Its number, from 1. */
  number: Scalars['Int']['output'];
  /** The answer. */
  text: Scalars['String']['output'];
  /** How many chose it. Who did is told to nobody. */
  votes: Scalars['Int']['output'];
};

/** A post at a body. */
export type Position = Entity & Node & {
  __typename?: 'Position';
  /** The source's own class: minister, mayor, director. */
  classification?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** A post at a body. */
export type PositionNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A post at a body. */
export type PositionRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A post at a body. */
export type PositionTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** What somebody said in a topic. */
export type Post = {
  __typename?: 'Post';
  /** Who wrote it; null when the post was removed, or that account is gone. */
  author?: Maybe<Member>;
  /** When it was added. */
  created: Scalars['DateTime']['output'];
  /** When it was last edited; null for never. */
  edited?: Maybe<Scalars['DateTime']['output']>;
  /** Why a moderator hid it; null while it is not hidden. */
  hidden?: Maybe<Scalars['String']['output']>;
  /** The same of a hidden post, for its author and those who moderate; null for others, and when it is not hidden. */
  hiddenHtml?: Maybe<Scalars['String']['output']>;
  /** How it read before each edit, the newest first; empty when it was removed or hidden. */
  history: Array<PostVersion>;
  /** The post as HTML that is safe to show; null when it was removed or hidden. Pictures are links: nothing is fetched. */
  html?: Maybe<Scalars['String']['output']>;
  /** Id of the post. */
  id: Scalars['ID']['output'];
  /** Whether the viewer may edit it. */
  mayEdit: Scalars['Boolean']['output'];
  /** Whether the viewer may remove it. */
  mayRemove: Scalars['Boolean']['output'];
  /** Whose handles it mentions, those left out whose account is gone. */
  mentions: Array<Member>;
  /** Whether the viewer wrote it. */
  mine: Scalars['Boolean']['output'];
  /** Its place in the topic, from 1 without gaps. A post that is removed keeps its number. */
  number: Scalars['Int']['output'];
  /** How often each reaction was given; those that nobody gave are left out. */
  reactions: Array<ReactionCount>;
  /** Whether its author or a moderator removed it. */
  removed: Scalars['Boolean']['output'];
  /** The post that it answers; null for none. */
  replyTo?: Maybe<Post>;
  /** Whether it is the answer that solved its topic. */
  solution: Scalars['Boolean']['output'];
  /** The post as Markdown, for whoever may edit it; null for others. */
  text?: Maybe<Scalars['String']['output']>;
  /** The topic. */
  topic: Topic;
};

/** That a post was added. */
export type PostAddedEvent = {
  __typename?: 'PostAddedEvent';
  /** Where to go on after this. */
  cursor: Scalars['String']['output'];
  /** The post as it is now; null when it can no longer be read. */
  post?: Maybe<Post>;
};

/** A page of the posts of a topic. */
export type PostConnection = {
  __typename?: 'PostConnection';
  /** The items, each with its cursor. */
  edges: Array<PostEdge>;
  /** The items alone. */
  nodes: Array<Post>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** An item of the posts of a topic. */
export type PostEdge = {
  __typename?: 'PostEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Post;
};

/** A post that is to read differently. */
export type PostEditInput = {
  /** The post. */
  id: Scalars['ID']['input'];
  /** How it is to read, as Markdown. */
  text: Scalars['String']['input'];
};

/** Where to look for posts. What is not given keeps all; what is given must all hold. */
export type PostFilter = {
  /** In a space of this circle. */
  circle?: InputMaybe<Scalars['ID']['input']>;
  /** In topics in this language, as BCP 47. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** In this space. */
  space?: InputMaybe<Scalars['ID']['input']>;
  /** In topics filed under all of these words. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** In this topic. */
  topic?: InputMaybe<Scalars['ID']['input']>;
};

/** A post that is to be hidden or shown. */
export type PostHideInput = {
  /** The post. */
  id: Scalars['ID']['input'];
  /** Whether it is to be hidden. */
  on: Scalars['Boolean']['input'];
  /** Why, for its author, its readers and the log; no names. */
  reason?: Scalars['String']['input'];
};

/** A new post. */
export type PostInput = {
  /** What the sender calls this attempt, at most 64 characters: when it is sent again, nothing is posted twice. */
  once?: Scalars['String']['input'];
  /** The post that it answers. */
  replyTo?: InputMaybe<Scalars['ID']['input']>;
  /** What is said, as Markdown of at most 20,000 bytes. `@handle` mentions somebody. */
  text: Scalars['String']['input'];
  /** The topic. */
  topic: Scalars['ID']['input'];
};

/** A post after a change. */
export type PostPayload = {
  __typename?: 'PostPayload';
  /** The post; null when nothing was changed, or the viewer may no longer read it. */
  post?: Maybe<Post>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A post that is to go. */
export type PostRemovalInput = {
  /** The post. */
  id: Scalars['ID']['input'];
  /** Why, for its author and the log; no names. Another's post needs it. */
  reason?: Scalars['String']['input'];
};

/** A page of the posts that were found. */
export type PostSearchConnection = {
  __typename?: 'PostSearchConnection';
  /** The items, each with its cursor. */
  edges: Array<PostSearchEdge>;
  /** The items alone. */
  nodes: Array<Post>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list, as far as they are counted: at most 1,000. */
  totalCount: Scalars['Int']['output'];
};

/** A post that was found. */
export type PostSearchEdge = {
  __typename?: 'PostSearchEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** A part of the post with the words, as plain text in pieces. */
  excerpt: Array<ExcerptPiece>;
  /** The post. */
  node: Post;
};

/** How a post read before an edit. */
export type PostVersion = {
  __typename?: 'PostVersion';
  /** When it was replaced. */
  at: Scalars['DateTime']['output'];
  /** The text as HTML that is safe to show. */
  html: Scalars['String']['output'];
};

/** That somebody came to the room of a circle, or left it. */
export type PresenceChangedEvent = {
  __typename?: 'PresenceChangedEvent';
  /** Where to go on after this. */
  cursor: Scalars['String']['output'];
  /** Who is there now, by handle. */
  present: Array<Member>;
};

/** What others see of an account. */
export type ProfileInput = {
  /** Language of letters and pages, as BCP 47. */
  language: Scalars['String']['input'];
  /** How to be called; may be empty. */
  name: Scalars['String']['input'];
};

/** A grant or a funded project. */
export type Project = Entity & Node & {
  __typename?: 'Project';
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** When it ends. */
  end?: Maybe<Scalars['Date']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** When it begins. */
  start?: Maybe<Scalars['Date']['output']>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
  /** Budget; null when not stated. */
  value?: Maybe<Money>;
};


/** A grant or a funded project. */
export type ProjectNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A grant or a funded project. */
export type ProjectRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A grant or a funded project. */
export type ProjectTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** What proves who somebody is. */
export type ProofInput = {
  /** One-time or recovery code, where the account has them. */
  code?: Scalars['String']['input'];
  /** Password. */
  password: Scalars['String']['input'];
};

/** A parliament, cabinet, ministry, municipality, agency or court. */
export type PublicBody = Entity & Node & {
  __typename?: 'PublicBody';
  /** The source's own class: legislature, ministry, municipality. */
  classification?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** Area or level that it governs. */
  jurisdiction?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** Number of seats of an assembly. */
  seats?: Maybe<Scalars['Int']['output']>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** A parliament, cabinet, ministry, municipality, agency or court. */
export type PublicBodyNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A parliament, cabinet, ministry, municipality, agency or court. */
export type PublicBodyRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A parliament, cabinet, ministry, municipality, agency or court. */
export type PublicBodyTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of public bodies. */
export type PublicBodyConnection = {
  __typename?: 'PublicBodyConnection';
  /** The items, each with its cursor. */
  edges: Array<PublicBodyEdge>;
  /** The items alone. */
  nodes: Array<PublicBody>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of public bodies. */
export type PublicBodyEdge = {
  __typename?: 'PublicBodyEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: PublicBody;
};

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** Accounts by handle. */
  accounts?: Maybe<MemberAccountConnection>;
  /** One of them; null when the viewer may know of none of that id. */
  circle?: Maybe<Circle>;
  /** Circles that the viewer may know of, by name. */
  circles: Array<Circle>;
  /** Companies. */
  companies?: Maybe<CompanyConnection>;
  /** What links several entities: a small subgraph in which they hang together. */
  connect?: Maybe<Subgraph>;
  /** Contracts, one per award. */
  contracts?: Maybe<ContractConnection>;
  /** State of the data that the server now answers from. It changes with every batch that changes something. */
  dataVersion: Scalars['String']['output'];
  /** All data sets that are loaded, by id. */
  datasets: Array<Dataset>;
  /** Donations to parties, persons and organizations. */
  donations?: Maybe<RelationConnection>;
  /** Whoever gave to a party, a person or a campaign. */
  donors?: Maybe<EntityConnection>;
  /** What is around an entity, by kind of relation, with the total of each. */
  expand?: Maybe<Expansion>;
  /** The languages that sentences can be made in, by tag. */
  languages: Array<Language>;
  /**
   * The closed loops of power and public money that an entity is in: as official or associate, body, buyer, supplier or party,
   * or by a contract.
   */
  loops?: Maybe<LoopResult>;
  /** One of them; null when there is none of that id. */
  memberOrganisation?: Maybe<MemberOrganisation>;
  /** Organisations that take part, by name. Moderators see applications as well. */
  memberOrganisations?: Maybe<MemberOrganisationConnection>;
  /** What staff did, the oldest first. */
  moderationLog?: Maybe<Array<LogEntry>>;
  /** The entity, relation or data set of that id; null when there is none. */
  node?: Maybe<Node>;
  /** The same for several ids, in the order given, null for those that do not exist. */
  nodes: Array<Maybe<Node>>;
  /** News for the viewer, the newest first; null for a visitor. */
  notifications?: Maybe<NotificationConnection>;
  /** Civil society, media, unions, foundations, and bodies of unknown nature. */
  organizations?: Maybe<OrganizationConnection>;
  /** Political parties and joint lists. */
  parties?: Maybe<PartyConnection>;
  /** How two entities are connected: the shortest connections, or those that tell most of power and money. */
  paths?: Maybe<PathResult>;
  /** Persons who hold or held a position or a seat. */
  politicians?: Maybe<PersonConnection>;
  /** How a text will look as a post, as HTML that is safe to show. */
  preview: Scalars['String']['output'];
  /** Parliaments, cabinets, ministries, municipalities, agencies and courts. */
  publicBodies?: Maybe<PublicBodyConnection>;
  /** Reports that the viewer may settle, the newest first: those of circles by their conveners, all others by moderators. */
  reports?: Maybe<ReportConnection>;
  /** How an actor is connected to public money and to power, the worst connections first. None leads through a relative. */
  riskPaths?: Maybe<RiskPathResult>;
  /**
   * Entities by name, however it is spelt: in any script, with or without diacritics, in any order of its words, by its
   * beginning or some of its words, by initials, or with a typing mistake. Those that fit best come first, then those that
   * are best connected.
   */
  search?: Maybe<SearchConnection>;
  /** Posts that hold all of these words, in themselves or in the title that they begin, among those that the viewer may read; the newest first. */
  searchPosts?: Maybe<PostSearchConnection>;
  /** What a topic about this would quote now; null when there is no such thing in the graph. */
  snapshot?: Maybe<Snapshot>;
  /** One of them; null when the viewer may read none of that id. */
  space?: Maybe<Space>;
  /** Spaces of the forum that the viewer may read: the public ones, that of all members, then those of circles, by name. */
  spaces: Array<Space>;
  /** A topic; null when the viewer may read none of that id. */
  topic?: Maybe<Topic>;
  /** Topics that the viewer may read. Of a single space those that are pinned come first. */
  topics?: Maybe<TopicConnection>;
  /** Who asks; null for a visitor. */
  viewer?: Maybe<Viewer>;
};


/** What can be asked. */
export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  roles?: InputMaybe<Array<AccountRole>>;
  state?: InputMaybe<AccountState>;
  text?: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryCircleArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryCompaniesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EntityOrder;
};


/** What can be asked. */
export type QueryConnectArgs = {
  ids: Array<Scalars['ID']['input']>;
  options?: InputMaybe<PathOptions>;
};


/** What can be asked. */
export type QueryContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContractFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ContractOrder;
};


/** What can be asked. */
export type QueryDonationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DonationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: RelationOrder;
};


/** What can be asked. */
export type QueryDonorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EntityOrder;
};


/** What can be asked. */
export type QueryExpandArgs = {
  id: Scalars['ID']['input'];
  options?: InputMaybe<ExpandOptions>;
};


/** What can be asked. */
export type QueryLoopsArgs = {
  id: Scalars['ID']['input'];
  options?: InputMaybe<LoopOptions>;
};


/** What can be asked. */
export type QueryMemberOrganisationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryMemberOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<OrganisationKind>>;
  states?: InputMaybe<Array<OrganisationState>>;
};


/** What can be asked. */
export type QueryModerationLogArgs = {
  after?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};


/** What can be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QueryNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  unread?: Scalars['Boolean']['input'];
};


/** What can be asked. */
export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EntityOrder;
};


/** What can be asked. */
export type QueryPartiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EntityOrder;
};


/** What can be asked. */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  options?: InputMaybe<PathOptions>;
  to: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryPoliticiansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EntityOrder;
};


/** What can be asked. */
export type QueryPreviewArgs = {
  text: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryPublicBodiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EntityOrder;
};


/** What can be asked. */
export type QueryReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  state?: InputMaybe<ReportState>;
};


/** What can be asked. */
export type QueryRiskPathsArgs = {
  from: Scalars['ID']['input'];
  options?: InputMaybe<RiskPathOptions>;
};


/** What can be asked. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  minTier?: Tier;
  text: Scalars['String']['input'];
};


/** What can be asked. */
export type QuerySearchPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


/** What can be asked. */
export type QuerySnapshotArgs = {
  anchor: AnchorInput;
  lang?: Scalars['String']['input'];
};


/** What can be asked. */
export type QuerySpaceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerySpacesArgs = {
  circle?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QueryTopicArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TopicFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TopicOrder;
};

/** What one can say to a post without words. */
export type Reaction =
  /** It is right. */
  | 'AGREE'
  /** It is not right. */
  | 'DISAGREE'
  /** It is something to look into. */
  | 'INTERESTING'
  /** It needs a source. */
  | 'SOURCE_NEEDED'
  /** It is appreciated. */
  | 'THANKS';

/** How often a reaction was given. */
export type ReactionCount = {
  __typename?: 'ReactionCount';
  /** By how many. */
  count: Scalars['Int']['output'];
  /** Whether the viewer gave it. */
  mine: Scalars['Boolean']['output'];
  /** The reaction. */
  reaction: Reaction;
};

/** A reaction to a post. */
export type ReactionInput = {
  /** Whether it is given; false takes it back. */
  on?: Scalars['Boolean']['input'];
  /** The post. */
  post: Scalars['ID']['input'];
  /** The reaction. */
  reaction: Reaction;
};

/** How far a topic has been read. */
export type ReadInput = {
  /** Number of the last post that was read. */
  number: Scalars['Int']['input'];
  /** The topic. */
  topic: Scalars['ID']['input'];
};

/** Recovery codes, which are not shown again. */
export type RecoveryCodesPayload = {
  __typename?: 'RecoveryCodesPayload';
  /** The codes; each is good once. */
  codes: Array<Scalars['String']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
  /** The account. */
  viewer?: Maybe<Viewer>;
};

/**
 * How two entities are related. Where several records state it, the fields give the one that is most reliable and still
 * stated; `records` gives each.
 */
export type Relation = Node & {
  __typename?: 'Relation';
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** The entity that it leads from. */
  from?: Maybe<Entity>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** How they are related. */
  kind: RelationKind;
  /** Whether some data set still states it. */
  live: Scalars['Boolean']['output'];
  /** What was given, bid, awarded or funded. */
  money?: Maybe<Money>;
  /** Party or group that a seat is held for. */
  onBehalfOf?: Maybe<Entity>;
  /** All else that is stated about it, with the sources of each value. */
  properties: Array<Value>;
  /** What each of the records states. */
  records: Array<RelationRecord>;
  /** What as, in the words of the source. */
  role?: Maybe<Scalars['String']['output']>;
  /** What the records state, in words, with the sources; null when none is as reliable as asked for. */
  sentence?: Maybe<Scalars['String']['output']>;
  /** What part is owned or awarded. */
  share?: Maybe<Share>;
  /** All records of data sets that state it. */
  sources: Array<Source>;
  /** When it held; empty when the source does not say. */
  spells: Array<Spell>;
  /** Elected, appointed, acting, disqualified and the like, in the words of the source. */
  status?: Maybe<Scalars['String']['output']>;
  /** Legislative period that a seat belongs to. */
  term?: Maybe<Term>;
  /** The entity that it leads to. */
  to?: Maybe<Entity>;
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/**
 * How two entities are related. Where several records state it, the fields give the one that is most reliable and still
 * stated; `records` gives each.
 */
export type RelationSentenceArgs = {
  lang?: Scalars['String']['input'];
  minTier?: Tier;
};


/**
 * How two entities are related. Where several records state it, the fields give the one that is most reliable and still
 * stated; `records` gives each.
 */
export type RelationTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of relations. */
export type RelationConnection = {
  __typename?: 'RelationConnection';
  /** The items, each with its cursor. */
  edges: Array<RelationEdge>;
  /** The items alone. */
  nodes: Array<Relation>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of relations. */
export type RelationEdge = {
  __typename?: 'RelationEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Relation;
};

/** How two entities are related. Each kind has a direction, from the first to the second in its description. */
export type RelationKind =
  /** Two persons are known associates; the direction means nothing. */
  | 'ASSOCIATE_OF'
  /** A contract was awarded to a company, person, public body or organization. */
  | 'AWARDED'
  /** A company, person, public body or organization bids in a tender. */
  | 'BIDS_ON'
  /** A public body buys by a tender or contract. */
  | 'BUYS'
  /** A person made a declaration; a declaration names a company or an asset. */
  | 'DECLARES'
  /** A person or company directs a company or organization, as director, board member, procurist and the like. */
  | 'DIRECTS'
  /** An actor gave money or goods to a party, person or organization. */
  | 'DONATED_TO'
  /** A person works for a body. */
  | 'EMPLOYED_BY'
  /** Two persons are family; the direction means nothing. */
  | 'FAMILY_OF'
  /** An actor funds a project. */
  | 'FUNDS'
  /** A person holds a position. */
  | 'HOLDS'
  /** Two entities are linked in a way that only the words of the source tell. */
  | 'LINKED_TO'
  /** An actor is named by a sanction or debarment. */
  | 'LISTED'
  /** Something has its seat or office at an address. */
  | 'LOCATED_AT'
  /** A person or body sits in, or belongs to, a party or body. */
  | 'MEMBER_OF'
  /** An actor met a person or public body. */
  | 'MET'
  /** An actor owns a company or an asset, wholly or in part. */
  | 'OWNS'
  /** A body is a part of another. */
  | 'PART_OF'
  /** A position is a post at a body. */
  | 'POSITION_AT'
  /** An actor carries out a project and receives its funds. */
  | 'RECEIVES'
  /** A tender led to a contract. */
  | 'RESULTED_IN'
  /** A person or party stands in an election. */
  | 'STANDS_IN'
  /** A contract is subcontracted to a company. */
  | 'SUBCONTRACTS'
  /** An entity is the legal or political successor of another. */
  | 'SUCCEEDS';

/** Order of a list of relations. Those that lack what it goes by come last; ties are in the order of the ids. */
export type RelationOrder =
  /** By amount, the smallest first, whatever its currency. */
  | 'AMOUNT_ASC'
  /** By amount, the largest first, whatever its currency. */
  | 'AMOUNT_DESC'
  /** By date, the oldest first. */
  | 'DATE_ASC'
  /** By date, the newest first. */
  | 'DATE_DESC';

/** What one record of one data set states about a relation. */
export type RelationRecord = {
  __typename?: 'RelationRecord';
  /** What was given, bid, awarded or funded. */
  money?: Maybe<Money>;
  /** What as, in the words of the source. */
  role?: Maybe<Scalars['String']['output']>;
  /** What part is owned or awarded. */
  share?: Maybe<Share>;
  /** The record. */
  source: Source;
  /** When it held; empty when the source does not say. */
  spells: Array<Spell>;
  /** Elected, appointed, acting, disqualified and the like, in the words of the source. */
  status?: Maybe<Scalars['String']['output']>;
};

/** That somebody thinks a post should not be there. */
export type Report = {
  __typename?: 'Report';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was decided and why; null while it is open. */
  decision?: Maybe<Scalars['String']['output']>;
  /** Id of the report. */
  id: Scalars['ID']['output'];
  /** The post. */
  post: Post;
  /** Why. */
  reason: Scalars['String']['output'];
  /** Who reported it; null when that account is gone. */
  reporter?: Maybe<Member>;
  /** When it was settled; null while it is open. */
  settled?: Maybe<Scalars['DateTime']['output']>;
  /** Who settled it; null while it is open, or when that account is gone. */
  settler?: Maybe<Member>;
  /** Where it stands. */
  state: ReportState;
};

/** A page of a list of reports. */
export type ReportConnection = {
  __typename?: 'ReportConnection';
  /** The items, each with its cursor. */
  edges: Array<ReportEdge>;
  /** The items alone. */
  nodes: Array<Report>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of reports. */
export type ReportEdge = {
  __typename?: 'ReportEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Report;
};

/** A post that should not be there. */
export type ReportInput = {
  /** The post. */
  post: Scalars['ID']['input'];
  /** Why, in 3 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** A report after a change. */
export type ReportPayload = {
  __typename?: 'ReportPayload';
  /** The report; null when nothing was changed. */
  report?: Maybe<Report>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Where a report stands. */
export type ReportState =
  /** Nobody has looked into it. */
  | 'OPEN'
  /** Somebody has. */
  | 'SETTLED';

/** A new password, and what allows to choose it. */
export type ResetInput = {
  /** What stands behind the # of the letter's link. */
  link: Scalars['String']['input'];
  /** The new password. */
  password: Scalars['String']['input'];
};

/** Where a letter goes that lets choose a new password. */
export type ResetRequestInput = {
  /** E-mail address of the account. */
  email: Scalars['String']['input'];
  /** Language of the letter if the address has no account. */
  language?: Scalars['String']['input'];
};

/** A decision on an application. */
export type ReviewInput = {
  /** What was checked, in 10 to 4,000 characters. */
  checked: Scalars['String']['input'];
  /** IDENTIFIED or DECLINED. */
  decision: OrganisationState;
  /** The organisation. */
  id: Scalars['ID']['input'];
};

/** What a connection leads to. */
export type RiskGoal =
  /** Contracts, projects, and the bodies that pay for them. */
  | 'MONEY'
  /** Offices, public bodies, parties, and those who hold them. */
  | 'POWER';

/** A connection of an actor to public money or to power. It is a pattern in public records and no accusation. */
export type RiskPath = {
  __typename?: 'RiskPath';
  /** What it leads to. */
  goal: RiskGoal;
  /** Codes of the indicators that are about this pattern, such as `SP-A07`; none for most. It does not say that one is raised. */
  indicators: Array<Scalars['String']['output']>;
  /** The connection. Its steps list the relations that the pattern is about. */
  path: Path;
  /** Code of the pattern, as it leads from the actor on: `OWNER_COMPANY_CONTRACT` is a company of the actor that won a contract. */
  pattern: Scalars['String']['output'];
};

/** Which connections to money and power to look for. What is not given takes its default. */
export type RiskPathOptions = {
  /** The day, month or year of `AS_OF`. */
  asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Entities not to pass through, at most 1,000. */
  avoid?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of `SEQUENCE`: whether time runs from the last entity to the first. */
  backward?: Scalars['Boolean']['input'];
  /** Entities with more relations than this are not passed through; 0 for no such limit. */
  hubDegree?: Scalars['Int']['input'];
  /** The most connections to return, 1 to 100. */
  limit?: Scalars['Int']['input'];
  /** Of `SEQUENCE`: the most days from the end of a step to the beginning of the next, 1 to 36,525; any number when not given. */
  maxGapDays?: InputMaybe<Scalars['Int']['input']>;
  /** The least reliable tier of relations to follow. */
  minTier?: Tier;
  /** The most of one pattern, 1 to 25, so that a hundred contracts do not hide the one office. */
  perPattern?: Scalars['Int']['input'];
  /** What has to hold of the times of the relations. */
  time?: PathTime;
};

/** How an actor is connected to public money and to power. */
export type RiskPathResult = {
  __typename?: 'RiskPathResult';
  /** State of the data that was searched. */
  dataVersion: Scalars['String']['output'];
  /** How many relations were looked at. */
  explored: Scalars['Int']['output'];
  /** The connections, the worst first: those of the least cost. Each is the cheapest of its pattern to where it leads. */
  paths: Array<RiskPath>;
  /** Whether the search gave up at its limit of work, so that there may be more connections, and such as come before these. */
  truncated: Scalars['Boolean']['output'];
};

/** What relations show an entity doing. A role is derived, never stated by a source. */
export type Role =
  /** Buys by tender or contract. */
  | 'BUYER'
  /** Gave to a party, a person or a campaign. */
  | 'DONOR'
  /** Holds or held a position or a seat. */
  | 'POLITICIAN'
  /** Was awarded a contract, alone or with others. */
  | 'SUPPLIER';

/** A role for an account. */
export type RoleInput = {
  /** The account. */
  id: Scalars['ID']['input'];
  /** The role. */
  role: AccountRole;
};

/** A listing or a debarment. */
export type Sanction = Entity & Node & {
  __typename?: 'Sanction';
  /** Who imposed it. */
  authority?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** When it was lifted or ran out. */
  end?: Maybe<Scalars['Date']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** Programme or law that it belongs to. */
  programme?: Maybe<Scalars['String']['output']>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** Reason in the words of the source. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** When it was imposed. */
  start?: Maybe<Scalars['Date']['output']>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** A listing or a debarment. */
export type SanctionNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A listing or a debarment. */
export type SanctionRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A listing or a debarment. */
export type SanctionTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of entities that were searched for. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** The items, each with its cursor. */
  edges: Array<SearchEdge>;
  /** The items alone. */
  nodes: Array<Entity>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of entities that were searched for. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The name that was found. */
  matched: Name;
  /** The item. */
  node: Entity;
  /** How well the name fits: 1 when it equals the text, less the more is different, down to 0. */
  score: Scalars['Float']['output'];
};

/** A place in a circle. */
export type Seat = {
  __typename?: 'Seat';
  /** The circle. */
  circle: Circle;
  /** Who sits there. */
  member: Member;
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** What they are there. */
  standing: SeatStanding;
};

/** A seat that is given or taken. */
export type SeatInput = {
  /** The circle. */
  circle: Scalars['ID']['input'];
  /** Whose seat. */
  handle: Scalars['String']['input'];
  /** What they are to be there; null takes the seat away. */
  standing?: InputMaybe<SeatStanding>;
};

/** What somebody is in a circle. */
export type SeatStanding =
  /** Also lets others in, and out. */
  | 'CONVENING'
  /** Reads and writes there. */
  | 'INSIDE';

/** One sign-in of an account. No address and no browser is kept with it. */
export type Session = {
  __typename?: 'Session';
  /** When it was opened, to the hour. */
  created: Scalars['DateTime']['output'];
  /** Whether it is the session that asks. */
  current: Scalars['Boolean']['output'];
  /** Id of the session. */
  id: Scalars['ID']['output'];
  /** Whether it was opened with a second factor. */
  strong: Scalars['Boolean']['output'];
  /** When it was last used, to the hour. */
  used: Scalars['DateTime']['output'];
};

/** What came of a report. */
export type SettlementInput = {
  /** What was decided and why, for the log; no names. */
  decision: Scalars['String']['input'];
  /** The report. */
  id: Scalars['ID']['input'];
};

/** A part of something owned, in percent: exact when both bounds are equal and inclusive, a range otherwise. */
export type Share = {
  __typename?: 'Share';
  /** Upper bound in percent. */
  max: Scalars['Decimal']['output'];
  /** Whether it is less than the upper bound. */
  maxExclusive: Scalars['Boolean']['output'];
  /** Lower bound in percent. */
  min: Scalars['Decimal']['output'];
  /** Whether it is more than the lower bound. */
  minExclusive: Scalars['Boolean']['output'];
};

/** Who signs in. */
export type SignInInput = {
  /** One-time or recovery code, where the account has them. */
  code?: Scalars['String']['input'];
  /** E-mail address. */
  email: Scalars['String']['input'];
  /** Password. */
  password: Scalars['String']['input'];
};

/** Who signs up. */
export type SignUpInput = {
  /** E-mail address. */
  email: Scalars['String']['input'];
  /** What others will see: 3 to 30 of a to z, digits and _. */
  handle: Scalars['String']['input'];
  /** Language of letters and pages, as BCP 47. */
  language?: Scalars['String']['input'];
  /** How to be called; may be empty. */
  name?: Scalars['String']['input'];
  /** Password of at least ten characters. */
  password: Scalars['String']['input'];
};

/** An account that is not to write in the forum for a time. */
export type SilenceInput = {
  /** The account. */
  id: Scalars['ID']['input'];
  /** Why, for the person and the log; no names. */
  reason: Scalars['String']['input'];
  /** Until when, within a year. */
  until: Scalars['DateTime']['input'];
};

/** What the graph says about something at a time. */
export type Snapshot = {
  __typename?: 'Snapshot';
  /** State of the data that it was taken from. */
  dataVersion: Scalars['String']['output'];
  /** Language of the sentences, as BCP 47. */
  language: Scalars['String']['output'];
  /** What is said, a sentence each. */
  lines: Array<Scalars['String']['output']>;
  /** The records that it rests on, each as data set and record, with its address where it has one. */
  sources: Array<Scalars['String']['output']>;
  /** What it is about. */
  title: Scalars['String']['output'];
};

/** Where a statement comes from: one record of one data set. */
export type Source = {
  __typename?: 'Source';
  /** The data set. */
  dataset: Dataset;
  /** When a newer edition was found to state this no more; null while it does. It says nothing about when the fact itself ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the record in the data set; null when it has none. */
  record?: Maybe<Scalars['String']['output']>;
  /** When the edition of the data set was fetched that states this. */
  retrievedAt: Scalars['DateTime']['output'];
  /** How far the statement can be relied on. */
  tier: Tier;
  /** Where a person can read the record. */
  url?: Maybe<Scalars['String']['output']>;
};

/** A place where people talk. */
export type Space = {
  __typename?: 'Space';
  /** The circle that it belongs to; null when it belongs to none. */
  circle?: Maybe<Circle>;
  /** When it was closed, after which nobody writes there; null while it is open. */
  closed?: Maybe<Scalars['DateTime']['output']>;
  /** Where its events stand: `after` for following it from here on. What came just before may be told again. Null where nothing can be followed. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** Path of the Atom feed of its newest topics; null unless it is public. */
  feed?: Maybe<Scalars['String']['output']>;
  /** How people talk there. */
  form: SpaceForm;
  /** Id of the space. */
  id: Scalars['ID']['output'];
  /** Whether the viewer may pin, lock, move and hide there, and settle reports. */
  mayModerate: Scalars['Boolean']['output'];
  /** Whether the viewer may write there. */
  mayWrite: Scalars['Boolean']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** When it was opened. */
  opened: Scalars['DateTime']['output'];
  /** What it is for, in words. */
  purpose: Scalars['String']['output'];
  /** Who reads it. */
  reach: SpaceReach;
  /** How many topics the viewer may read there. */
  topicCount: Scalars['Int']['output'];
  /** Its topics; those that are pinned come first. */
  topics?: Maybe<TopicConnection>;
  /** How many of them have posts that the viewer has not read. */
  unreadTopicCount: Scalars['Int']['output'];
  /** How closely the viewer follows the space. */
  watching: WatchLevel;
  /** The least role that writes there. In a circle everybody who has a seat does. */
  writers: AccountRole;
};


/** A place where people talk. */
export type SpaceTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** New values of a space. What is not given stays. */
export type SpaceChangeInput = {
  /** Whether it is closed, so that nobody writes there. */
  closed?: InputMaybe<Scalars['Boolean']['input']>;
  /** The space. */
  id: Scalars['ID']['input'];
  /** Its name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, in words. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** The least role that writes there. */
  writers?: InputMaybe<AccountRole>;
};

/** How people talk in a space. */
export type SpaceForm =
  /** In rooms, one line after the other. */
  | 'CHAT'
  /** In topics. */
  | 'FORUM'
  /** In questions, each of which an answer can solve. */
  | 'QUESTIONS';

/** A new space. */
export type SpaceInput = {
  /** The circle, for the reach CIRCLE. */
  circle?: InputMaybe<Scalars['ID']['input']>;
  /** How people talk there. */
  form?: SpaceForm;
  /** Its name, at most 100 characters. */
  name: Scalars['String']['input'];
  /** What it is for, in words. */
  purpose: Scalars['String']['input'];
  /** Who reads it. */
  reach: SpaceReach;
  /** The least role that writes there. */
  writers?: AccountRole;
};

/** A space after a change. */
export type SpacePayload = {
  __typename?: 'SpacePayload';
  /** The space; null when nothing was changed. */
  space?: Maybe<Space>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Who reads a space. */
export type SpaceReach =
  /** Those who sit in its circle. */
  | 'CIRCLE'
  /** Members and staff. */
  | 'MEMBERS'
  /** Everybody. */
  | 'PUBLIC';

/** A stretch of time in which something held. A bound that the source does not state is null: it does not mean always or still. */
export type Spell = {
  __typename?: 'Spell';
  /** Whether the source gives no dates of its own and these are those of the legislative period that it names. */
  derived: Scalars['Boolean']['output'];
  /** When it began. */
  from?: Maybe<Scalars['Date']['output']>;
  /** What the source wrote, where it could not be read as dates or was read with doubt. */
  original?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  to?: Maybe<Scalars['Date']['output']>;
};

/**
 * What links several entities: a tree, or several where not all of them can be joined. It is close to the smallest there is, by
 * the bound that it states.
 */
export type Subgraph = {
  __typename?: 'Subgraph';
  /** How many times the least that is possible the links, or their cost, may be at most; 1 is the best. Null when the search gave up. */
  bound?: Maybe<Scalars['Float']['output']>;
  /** How little the links tell, in hundredths of an ordinary step; null when the order was not by cost. */
  cost?: Maybe<Scalars['Int']['output']>;
  /** What the cost is made of: the parts add up to it. */
  costs: Array<PathCost>;
  /** State of the data that was searched. */
  dataVersion: Scalars['String']['output'];
  /** The entities that were asked for and those between them, by id. */
  entities: Array<Entity>;
  /** How many relations were looked at. */
  explored: Scalars['Int']['output'];
  /** How they are related, by the ids of their ends. */
  links: Array<PathStep>;
  /** Ids of the entities that were asked for, those together that are joined: the larger parts first. One that is alone could not be joined with any other. */
  parts: Array<Array<Scalars['ID']['output']>>;
  /** Whether the search gave up at its limit of work, so that there may be better links, and more. */
  truncated: Scalars['Boolean']['output'];
};

/**
 * What can be followed, over a websocket with the protocol `graphql-transport-ws`. Each event has a cursor: whoever comes
 * back with the last one as `after` is told what came since, each thing once, within the days that events are kept; later
 * than that it is `RESUME_GAP`. A subscription ends when the viewer loses the right to it.
 */
export type Subscription = {
  __typename?: 'Subscription';
  /** Data sets that were loaded. */
  datasetLoaded: DatasetLoadedEvent;
  /** News for the viewer. */
  notificationReceived: NotificationReceivedEvent;
  /** New posts of a topic, or of all topics of a space. Give one of the two. */
  postAdded: PostAddedEvent;
  /** Who is in the room of a circle, of those who show themselves. It begins with who is there. */
  presenceChanged: PresenceChangedEvent;
  /** What changes in a topic beside new posts. */
  topicChanged: TopicChangedEvent;
};


/**
 * What can be followed, over a websocket with the protocol `graphql-transport-ws`. Each event has a cursor: whoever comes
 * back with the last one as `after` is told what came since, each thing once, within the days that events are kept; later
 * than that it is `RESUME_GAP`. A subscription ends when the viewer loses the right to it.
 */
export type SubscriptionDatasetLoadedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be followed, over a websocket with the protocol `graphql-transport-ws`. Each event has a cursor: whoever comes
 * back with the last one as `after` is told what came since, each thing once, within the days that events are kept; later
 * than that it is `RESUME_GAP`. A subscription ends when the viewer loses the right to it.
 */
export type SubscriptionNotificationReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be followed, over a websocket with the protocol `graphql-transport-ws`. Each event has a cursor: whoever comes
 * back with the last one as `after` is told what came since, each thing once, within the days that events are kept; later
 * than that it is `RESUME_GAP`. A subscription ends when the viewer loses the right to it.
 */
export type SubscriptionPostAddedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  space?: InputMaybe<Scalars['ID']['input']>;
  topic?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be followed, over a websocket with the protocol `graphql-transport-ws`. Each event has a cursor: whoever comes
 * back with the last one as `after` is told what came since, each thing once, within the days that events are kept; later
 * than that it is `RESUME_GAP`. A subscription ends when the viewer loses the right to it.
 */
export type SubscriptionPresenceChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  circle: Scalars['ID']['input'];
  show?: Scalars['Boolean']['input'];
};


/**
 * What can be followed, over a websocket with the protocol `graphql-transport-ws`. Each event has a cursor: whoever comes
 * back with the last one as `after` is told what came since, each thing once, within the days that events are kept; later
 * than that it is `RESUME_GAP`. A subscription ends when the viewer loses the right to it.
 */
export type SubscriptionTopicChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  topic: Scalars['ID']['input'];
};

/** An account that is to be kept out. */
export type SuspensionInput = {
  /** The account. */
  id: Scalars['ID']['input'];
  /** Why, for the log; no names. */
  reason: Scalars['String']['input'];
};

/** A procurement process or one of its lots. */
export type Tender = Entity & Node & {
  __typename?: 'Tender';
  /** Number of bids received; null when not published. */
  bids?: Maybe<Scalars['Int']['output']>;
  /** Code of what is bought, CPV where the source has it. */
  category?: Maybe<Scalars['String']['output']>;
  /** Complaint against the process; null when none is known. */
  complaint?: Maybe<Scalars['String']['output']>;
  /** What became of the complaint. */
  complaintOutcome?: Maybe<Scalars['String']['output']>;
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** When bids had to be in. */
  deadline?: Maybe<Scalars['Date']['output']>;
  /** Estimated value. */
  estimate?: Maybe<Money>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Procurement method: open, selective, limited or direct. */
  method?: Maybe<Scalars['String']['output']>;
  /** The method in the words of the source. */
  methodDetails?: Maybe<Scalars['String']['output']>;
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** State in the words of the source. */
  status?: Maybe<Scalars['String']['output']>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** When bids could first be handed in. */
  submissionStart?: Maybe<Scalars['Date']['output']>;
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** A procurement process or one of its lots. */
export type TenderNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A procurement process or one of its lots. */
export type TenderRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A procurement process or one of its lots. */
export type TenderTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A legislative period. */
export type Term = Entity & Node & {
  __typename?: 'Term';
  /** What of it is disputed. */
  contested: Array<Contest>;
  /** Countries that it belongs to, as ISO 3166-1 alpha-2 codes and XK for Kosovo. */
  countries: Array<Scalars['String']['output']>;
  /** When it ends; null while it lasts or when not stated. */
  end?: Maybe<Scalars['Date']['output']>;
  /** Opaque id, the same in every load of the same data. */
  id: Scalars['ID']['output'];
  /** Numbers and codes that registers and others gave to it, each once. */
  identifiers: Array<Identifier>;
  /** What it is. */
  kind: EntityKind;
  /** Whether some data set still describes it. */
  live: Scalars['Boolean']['output'];
  /** Name to show: in the first of the languages that has one, else the main name; the id when there is no name. */
  name: Scalars['String']['output'];
  /** All names with their sources, each once. */
  names: Array<Name>;
  /** All that is stated about it beside names and identifiers, with the sources of each value. */
  properties: Array<Value>;
  /** What it is related to, by date. */
  relations?: Maybe<RelationConnection>;
  /** What relations show it doing, such as giving or selling. */
  roles: Array<Role>;
  /** All records of data sets that state something about it. */
  sources: Array<Source>;
  /** When it begins. */
  start?: Maybe<Scalars['Date']['output']>;
  /** Whether no record describes it and it is known only because a relation leads to it. */
  stub: Scalars['Boolean']['output'];
  /** Topics about it that the viewer may read, the one with the newest post first. */
  topics?: Maybe<TopicConnection>;
};


/** A legislative period. */
export type TermNameArgs = {
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** A legislative period. */
export type TermRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: Direction;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
  minTier?: Tier;
  orderBy?: RelationOrder;
};


/** A legislative period. */
export type TermTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Which entity an organisation is. */
export type TieInput = {
  /** The entity of the graph; null for none. */
  entity?: InputMaybe<Scalars['ID']['input']>;
  /** The organisation. */
  id: Scalars['ID']['input'];
};

/** How far a statement can be relied on. */
export type Tier =
  /** An official register, by exact identifier. */
  | 'A'
  /** Published data, resolved by rule. */
  | 'B'
  /** A match by name, or submitted by a user. */
  | 'C';

/** A new token. */
export type TokenInput = {
  /** When it ends, within a year. */
  expires: Scalars['DateTime']['input'];
  /** What to call it. */
  name: Scalars['String']['input'];
  /** What it may be used for. */
  scopes: Array<TokenScope>;
};

/** A token that was made. */
export type TokenPayload = {
  __typename?: 'TokenPayload';
  /** Its secret, which is not shown again: it goes into the header Authorization, after Bearer. */
  secret?: Maybe<Scalars['String']['output']>;
  /** The token. */
  token?: Maybe<ApiToken>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What a token may be used for. */
export type TokenScope =
  /** Reading what the account may read. */
  | 'READ'
  /** Writing where the account may write. */
  | 'WRITE';

/** A conversation. */
export type Topic = {
  __typename?: 'Topic';
  /** When the last post was added. */
  active: Scalars['DateTime']['output'];
  /** What of the graph it is about; null for nothing. */
  anchor?: Maybe<Anchor>;
  /** Who started it; null when that account is gone. */
  author?: Maybe<Member>;
  /** When it was started. */
  created: Scalars['DateTime']['output'];
  /** Where its events stand: `after` for following it from here on. What came just before may be told again. Null where nothing can be followed. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** What the viewer wrote for it and has not sent; null for nothing. */
  draft?: Maybe<Draft>;
  /** The post that it begins with. */
  firstPost: Post;
  /** Why it is hidden, for those who may see it all the same; null while it is not. */
  hidden?: Maybe<Scalars['String']['output']>;
  /** Id of the topic. */
  id: Scalars['ID']['output'];
  /** Language that is spoken there, as BCP 47; null when it is not given. */
  language?: Maybe<Scalars['String']['output']>;
  /** The newest post. */
  lastPost: Post;
  /** Whether only those who moderate the space write there. */
  locked: Scalars['Boolean']['output'];
  /** Whether the viewer may change its title, tags, language and meeting link. */
  mayChange: Scalars['Boolean']['output'];
  /** Whether the viewer may pin, lock, move and hide it. */
  mayModerate: Scalars['Boolean']['output'];
  /** Whether the viewer may add a post. */
  mayPost: Scalars['Boolean']['output'];
  /** Whether the viewer may say which answer solved it. */
  maySolve: Scalars['Boolean']['output'];
  /** Where those who take part meet, as an address with https; null for nowhere. */
  meetingLink?: Maybe<Scalars['String']['output']>;
  /** Whether it stays on top of its space. */
  pinned: Scalars['Boolean']['output'];
  /** What it asks its readers; null for nothing. */
  poll?: Maybe<Poll>;
  /** How many posts it has, removed ones included. */
  postCount: Scalars['Int']['output'];
  /** Its posts, the oldest first. Cursors are made of numbers of posts. */
  posts?: Maybe<PostConnection>;
  /** Number of the last post that the viewer has read; 0 for none. */
  readUpTo: Scalars['Int']['output'];
  /** The answer that solved it; null while none has. */
  solution?: Maybe<Post>;
  /** Where it is. */
  space: Space;
  /** Words that it is filed under. */
  tags: Array<Scalars['String']['output']>;
  /** What it is about, in a line. */
  title: Scalars['String']['output'];
  /** How many posts of others there are that the viewer has not read; 1,000 stands for that many or more. */
  unreadCount: Scalars['Int']['output'];
  /** How closely the viewer follows it. */
  watching: WatchLevel;
};


/** A conversation. */
export type TopicPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What can change in a topic. */
export type TopicChange =
  /** A post was edited, hidden, shown, or got a reaction. */
  | 'POST'
  /** A post was removed. */
  | 'REMOVED'
  /** The topic: its title, tags, pin, lock, solution, poll or place. */
  | 'TOPIC';

/** New values of a topic. What is not given stays. */
export type TopicChangeInput = {
  /** The topic. */
  id: Scalars['ID']['input'];
  /** Language that is spoken there, as BCP 47; empty for none. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Where those who take part meet; empty for nowhere. */
  meetingLink?: InputMaybe<Scalars['String']['input']>;
  /** Words that it is filed under. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it is about, in a line. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** That a topic changed. */
export type TopicChangedEvent = {
  __typename?: 'TopicChangedEvent';
  /** What changed. */
  change: TopicChange;
  /** Where to go on after this. */
  cursor: Scalars['String']['output'];
  /** The post that changed, as it is now; null when it is about none, or can no longer be read. */
  post?: Maybe<Post>;
  /** The topic as it is now; null when it can no longer be read. */
  topic?: Maybe<Topic>;
};

/** A page of a list of topics. */
export type TopicConnection = {
  __typename?: 'TopicConnection';
  /** The items, each with its cursor. */
  edges: Array<TopicEdge>;
  /** The items alone. */
  nodes: Array<Topic>;
  /** Where in the list the page lies. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** A topic that is not started yet. */
export type TopicDraft = {
  __typename?: 'TopicDraft';
  /** What is written. */
  draft: Draft;
  /** Where it is to be. */
  space: Space;
};

/** An item of a list of topics. */
export type TopicEdge = {
  __typename?: 'TopicEdge';
  /** Its place in the list, to continue from. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Topic;
};

/** Which topics to list. What is not given keeps all; what is given must all hold. */
export type TopicFilter = {
  /** About this entity, relation or contract, or about a connection through it. */
  about?: InputMaybe<Scalars['ID']['input']>;
  /** In a space of this circle. */
  circle?: InputMaybe<Scalars['ID']['input']>;
  /** Hidden ones alone, for those who moderate them. */
  hidden?: Scalars['Boolean']['input'];
  /** In this language, as BCP 47. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** In a space of this reach. */
  reach?: InputMaybe<SpaceReach>;
  /** Whether an answer has solved it. */
  solved?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this space. */
  space?: InputMaybe<Scalars['ID']['input']>;
  /** Filed under all of these words. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** With posts that the viewer has not read. */
  unread?: Scalars['Boolean']['input'];
  /** Watched by the viewer. */
  watched?: Scalars['Boolean']['input'];
};

/** A new topic. */
export type TopicInput = {
  /** What of the graph it is about. */
  anchor?: InputMaybe<AnchorInput>;
  /** Language that is spoken there, as BCP 47; also that of the snapshot, where sentences can be made in it. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Where those who take part meet, as an address with https. */
  meetingLink?: InputMaybe<Scalars['String']['input']>;
  /** What the sender calls this attempt, at most 64 characters: when it is sent again, nothing is posted twice. */
  once?: Scalars['String']['input'];
  /** What it asks its readers. */
  poll?: InputMaybe<PollInput>;
  /** Where it is started. */
  space: Scalars['ID']['input'];
  /** At most ten words that it is filed under. */
  tags?: Array<Scalars['String']['input']>;
  /** The first post, as Markdown of at most 20,000 bytes. `@handle` mentions somebody. */
  text: Scalars['String']['input'];
  /** What it is about, in a line of at most 200 characters. */
  title: Scalars['String']['input'];
};

/** Where a topic is to be. */
export type TopicMoveInput = {
  /** The topic. */
  id: Scalars['ID']['input'];
  /** The space. */
  space: Scalars['ID']['input'];
};

/** Order of a list of topics. */
export type TopicOrder =
  /** The one with the newest post first. */
  | 'ACTIVE_DESC'
  /** The one started last first. */
  | 'CREATED_DESC';

/** A topic after a change. */
export type TopicPayload = {
  __typename?: 'TopicPayload';
  /** The topic; null when nothing was changed, or the viewer may no longer read it. */
  topic?: Maybe<Topic>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What solved a topic. */
export type TopicSolutionInput = {
  /** The topic. */
  id: Scalars['ID']['input'];
  /** The answer; null for none. */
  post?: InputMaybe<Scalars['ID']['input']>;
};

/** Something about a topic that is so or not. */
export type TopicSwitchInput = {
  /** The topic. */
  id: Scalars['ID']['input'];
  /** Whether it is to be so. */
  on: Scalars['Boolean']['input'];
  /** Why, for those concerned and for the log; no names. Hiding and locking need it. */
  reason?: Scalars['String']['input'];
};

/** Something that is wrong with an input. */
export type UserError = {
  __typename?: 'UserError';
  /** What sort of mistake it is, one of the codes of errors. */
  code: Scalars['String']['output'];
  /** Field of the input that it is about; null when it is about none. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what to do, in English. */
  message: Scalars['String']['output'];
};

/** One thing that records state, with all of them. */
export type Value = {
  __typename?: 'Value';
  /** The year or day that the value is for, as with yearly accounts. */
  at?: Maybe<Scalars['Date']['output']>;
  /** Language of the text as a BCP 47 tag, where it is known. */
  lang?: Maybe<Scalars['String']['output']>;
  /** What the source wrote, where it differs from the text. */
  original?: Maybe<Scalars['String']['output']>;
  /** What is stated, such as `birthDate`, `website` or `constituency`. */
  property: Scalars['String']['output'];
  /** All records that state it. */
  sources: Array<Source>;
  /** The value in canonical form; null when the words of the source could not be read. */
  text?: Maybe<Scalars['String']['output']>;
};

/** The account that asks, and what belongs to it alone. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Application of the person for an organisation that has not been accepted. */
  application?: Maybe<MemberOrganisation>;
  /** Address that letters are sent to. */
  email: Scalars['String']['output'];
  /** All that is kept of the person, as JSON. It asks for a fresh proof. */
  everything: Scalars['String']['output'];
  /** Whether the person proved a short while ago who they are, which some changes ask for. */
  fresh: Scalars['Boolean']['output'];
  /** What others see and mention. */
  handle: Scalars['String']['output'];
  /** Id of the account. */
  id: Scalars['ID']['output'];
  /** Invitations that the person made, the newest first. */
  invitations: Array<Invitation>;
  /** Language of letters and pages, as BCP 47. */
  language: Scalars['String']['output'];
  /** How the person wants to be called. */
  name?: Maybe<Scalars['String']['output']>;
  /** When news is sent by mail. */
  notificationMail: NotificationMail;
  /** Whether the account has one-time codes. */
  oneTimeCodes: Scalars['Boolean']['output'];
  /** Organisation that the person speaks for. */
  organisation?: Maybe<MemberOrganisation>;
  /** Passkeys of the account. */
  passkeys: Array<Passkey>;
  /** How many recovery codes are left. */
  recoveryCodesLeft: Scalars['Int']['output'];
  /** What the account may do on the whole site. Staff who have not shown a second factor are editors until they have. */
  role: AccountRole;
  /** Circles in which the person sits. */
  seats: Array<Seat>;
  /** Open sessions, the one used last first. */
  sessions: Array<Session>;
  /** Whether the session was opened with a second factor. */
  strong: Scalars['Boolean']['output'];
  /** Tokens that let programs act for the account. */
  tokens: Array<ApiToken>;
  /** Spaces for which something is written that has not been sent, the newest first. */
  topicDrafts: Array<TopicDraft>;
  /** How many notifications have not been read. */
  unreadNotifications: Scalars['Int']['output'];
};

/** The account after a change. */
export type ViewerPayload = {
  __typename?: 'ViewerPayload';
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
  /** The account; null when nobody is signed in, or nothing was changed. */
  viewer?: Maybe<Viewer>;
};

/** A vote in a poll. */
export type VoteInput = {
  /** Numbers of the options that are chosen; none takes a vote back. */
  options: Array<Scalars['Int']['input']>;
  /** The topic. */
  topic: Scalars['ID']['input'];
};

/** How closely a topic or a space is followed. */
export type WatchInput = {
  /** How closely. */
  level: WatchLevel;
  /** The space; null for a topic. */
  space?: InputMaybe<Scalars['ID']['input']>;
  /** The topic; null for a space. */
  topic?: InputMaybe<Scalars['ID']['input']>;
};

/** How closely somebody follows a space or a topic. */
export type WatchLevel =
  /** They are told nothing. */
  | 'MUTED'
  /** They see what is unread, and are told of answers and mentions. */
  | 'TRACKING'
  /** They are told of every post. */
  | 'WATCHING';

/** What is followed, after a change. */
export type WatchPayload = {
  __typename?: 'WatchPayload';
  /** The space; null for a topic. */
  space?: Maybe<Space>;
  /** The topic; null for a space. */
  topic?: Maybe<Topic>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', id: string, handle: string, role: AccountRole } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename?: 'Mutation', signOut: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type NewsQueryVariables = Exact<{ [key: string]: never; }>;


export type NewsQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', id: string, unreadNotifications: number } | null };

export type NotificationReceivedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NotificationReceivedSubscription = { __typename?: 'Subscription', notificationReceived: { __typename?: 'NotificationReceivedEvent', cursor: string, unread: number } };

export type SuggestQueryVariables = Exact<{
  text: Scalars['String']['input'];
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type SuggestQuery = { __typename?: 'Query', search?: { __typename?: 'SearchConnection', edges: Array<{ __typename?: 'SearchEdge', node: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, matched: { __typename?: 'Name', text: string } }> } | null };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', id: string, handle: string, name?: string | null, email: string, language: string, role: AccountRole, fresh: boolean, strong: boolean, oneTimeCodes: boolean, recoveryCodesLeft: number, sessions: Array<{ __typename?: 'Session', id: string, created: string, used: string, strong: boolean, current: boolean }>, tokens: Array<{ __typename?: 'APIToken', id: string, name: string, scopes: Array<TokenScope>, created: string, expires: string }>, passkeys: Array<{ __typename?: 'Passkey', id: string, name: string, created: string, used?: string | null }> } | null };

export type ProofQueryVariables = Exact<{ [key: string]: never; }>;


export type ProofQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', fresh: boolean, oneTimeCodes: boolean, passkeys: Array<{ __typename?: 'Passkey', id: string }> } | null };

export type EverythingQueryVariables = Exact<{ [key: string]: never; }>;


export type EverythingQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', everything: string } | null };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { __typename?: 'Mutation', signUp: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ConfirmAddressMutationVariables = Exact<{
  input: LinkInput;
}>;


export type ConfirmAddressMutation = { __typename?: 'Mutation', confirmAddress: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename?: 'Mutation', signIn: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type AskForPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type AskForPasskeyMutation = { __typename?: 'Mutation', askForPasskey: { __typename?: 'PasskeyQuestionPayload', ceremony?: string | null, options?: string | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type SignInWithPasskeyMutationVariables = Exact<{
  input: PasskeyAnswerInput;
}>;


export type SignInWithPasskeyMutation = { __typename?: 'Mutation', signInWithPasskey: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { __typename?: 'Mutation', signOutEverywhere: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: ResetRequestInput;
}>;


export type RequestPasswordResetMutation = { __typename?: 'Mutation', requestPasswordReset: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetInput;
}>;


export type ResetPasswordMutation = { __typename?: 'Mutation', resetPassword: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ProveIdentityMutationVariables = Exact<{
  input: ProofInput;
}>;


export type ProveIdentityMutation = { __typename?: 'Mutation', proveIdentity: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ProveIdentityWithPasskeyMutationVariables = Exact<{
  input: PasskeyAnswerInput;
}>;


export type ProveIdentityWithPasskeyMutation = { __typename?: 'Mutation', proveIdentityWithPasskey: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type UpdateProfileMutationVariables = Exact<{
  input: ProfileInput;
}>;


export type UpdateProfileMutation = { __typename?: 'Mutation', updateProfile: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: PasswordInput;
}>;


export type ChangePasswordMutation = { __typename?: 'Mutation', changePassword: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ChangeEmailMutationVariables = Exact<{
  input: EmailInput;
}>;


export type ChangeEmailMutation = { __typename?: 'Mutation', changeEmail: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type EndSessionMutationVariables = Exact<{
  input: IdInput;
}>;


export type EndSessionMutation = { __typename?: 'Mutation', endSession: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type BeginOneTimeCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginOneTimeCodesMutation = { __typename?: 'Mutation', beginOneTimeCodes: { __typename?: 'OneTimeKeyPayload', key?: string | null, uri?: string | null, sealed?: string | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ConfirmOneTimeCodesMutationVariables = Exact<{
  input: OneTimeKeyInput;
}>;


export type ConfirmOneTimeCodesMutation = { __typename?: 'Mutation', confirmOneTimeCodes: { __typename?: 'RecoveryCodesPayload', codes: Array<string>, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type RemoveOneTimeCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveOneTimeCodesMutation = { __typename?: 'Mutation', removeOneTimeCodes: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type RenewRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewRecoveryCodesMutation = { __typename?: 'Mutation', renewRecoveryCodes: { __typename?: 'RecoveryCodesPayload', codes: Array<string>, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type BeginPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginPasskeyMutation = { __typename?: 'Mutation', beginPasskey: { __typename?: 'PasskeyQuestionPayload', ceremony?: string | null, options?: string | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type AddPasskeyMutationVariables = Exact<{
  input: NewPasskeyInput;
}>;


export type AddPasskeyMutation = { __typename?: 'Mutation', addPasskey: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type RemovePasskeyMutationVariables = Exact<{
  input: IdInput;
}>;


export type RemovePasskeyMutation = { __typename?: 'Mutation', removePasskey: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type CreateTokenMutationVariables = Exact<{
  input: TokenInput;
}>;


export type CreateTokenMutation = { __typename?: 'Mutation', createToken: { __typename?: 'TokenPayload', secret?: string | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type RevokeTokenMutationVariables = Exact<{
  input: IdInput;
}>;


export type RevokeTokenMutation = { __typename?: 'Mutation', revokeToken: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type DeleteAccountMutationVariables = Exact<{
  input: DeletionInput;
}>;


export type DeleteAccountMutation = { __typename?: 'Mutation', deleteAccount: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type OrganisationQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', id: string, handle: string, role: AccountRole, organisation?: { __typename?: 'MemberOrganisation', id: string, name: string, kind: OrganisationKind, country: string, website?: string | null, register?: string | null, interest: string, state: OrganisationState, applied: string } | null, application?: { __typename?: 'MemberOrganisation', id: string, name: string, kind: OrganisationKind, country: string, website?: string | null, register?: string | null, interest: string, state: OrganisationState, applied: string } | null, invitations: Array<{ __typename?: 'Invitation', id: string, email?: string | null, created: string, expires: string, used?: string | null, joined?: { __typename?: 'Member', handle: string } | null }> } | null };

export type OwnOrganisationFragment = { __typename?: 'MemberOrganisation', id: string, name: string, kind: OrganisationKind, country: string, website?: string | null, register?: string | null, interest: string, state: OrganisationState, applied: string };

export type ApplyMutationVariables = Exact<{
  input: ApplicationInput;
}>;


export type ApplyMutation = { __typename?: 'Mutation', applyForOrganisation: { __typename?: 'OrganisationPayload', organisation?: { __typename?: 'MemberOrganisation', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type InviteMutationVariables = Exact<{
  input: InviteInput;
}>;


export type InviteMutation = { __typename?: 'Mutation', invite: { __typename?: 'InvitationPayload', secret?: string | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type AcceptInvitationMutationVariables = Exact<{
  input: LinkInput;
}>;


export type AcceptInvitationMutation = { __typename?: 'Mutation', acceptInvitation: { __typename?: 'OrganisationPayload', organisation?: { __typename?: 'MemberOrganisation', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type TakeBackInvitationMutationVariables = Exact<{
  input: IdInput;
}>;


export type TakeBackInvitationMutation = { __typename?: 'Mutation', takeBackInvitation: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type LeaveOrganisationMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveOrganisationMutation = { __typename?: 'Mutation', leaveOrganisation: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type OpenCircleMutationVariables = Exact<{
  input: CircleInput;
}>;


export type OpenCircleMutation = { __typename?: 'Mutation', openCircle: { __typename?: 'CirclePayload', circle?: { __typename?: 'Circle', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type CloseCircleMutationVariables = Exact<{
  input: IdInput;
}>;


export type CloseCircleMutation = { __typename?: 'Mutation', closeCircle: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type CirclesQueryVariables = Exact<{ [key: string]: never; }>;


export type CirclesQuery = { __typename?: 'Query', circles: Array<{ __typename?: 'Circle', id: string, name: string, kind: CircleKind, country?: string | null, purpose: string, language: string, opened: string, closed?: string | null, standing?: SeatStanding | null }> };

export type CircleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CircleQuery = { __typename?: 'Query', circle?: { __typename?: 'Circle', id: string, name: string, kind: CircleKind, country?: string | null, purpose: string, language: string, opened: string, closed?: string | null, standing?: SeatStanding | null, seats: Array<{ __typename?: 'Seat', standing: SeatStanding, since: string, member: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } }> } | null };

export type GiveSeatMutationVariables = Exact<{
  input: SeatInput;
}>;


export type GiveSeatMutation = { __typename?: 'Mutation', seat: { __typename?: 'CirclePayload', circle?: { __typename?: 'Circle', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type EndsQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type EndsQuery = { __typename?: 'Query', nodes: Array<{ __typename?: 'Address', kind: EntityKind, name: string, id: string } | { __typename?: 'Asset', kind: EntityKind, name: string, id: string } | { __typename?: 'Company', kind: EntityKind, name: string, id: string } | { __typename?: 'Contract', kind: EntityKind, name: string, id: string } | { __typename?: 'Dataset', id: string } | { __typename?: 'Declaration', kind: EntityKind, name: string, id: string } | { __typename?: 'Election', kind: EntityKind, name: string, id: string } | { __typename?: 'Organization', kind: EntityKind, name: string, id: string } | { __typename?: 'Party', kind: EntityKind, name: string, id: string } | { __typename?: 'Person', kind: EntityKind, name: string, id: string } | { __typename?: 'Position', kind: EntityKind, name: string, id: string } | { __typename?: 'Project', kind: EntityKind, name: string, id: string } | { __typename?: 'PublicBody', kind: EntityKind, name: string, id: string } | { __typename?: 'Relation', id: string } | { __typename?: 'Sanction', kind: EntityKind, name: string, id: string } | { __typename?: 'Tender', kind: EntityKind, name: string, id: string } | { __typename?: 'Term', kind: EntityKind, name: string, id: string } | null> };

export type ConnectionsQueryVariables = Exact<{
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  options?: InputMaybe<PathOptions>;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  words: Scalars['String']['input'];
}>;


export type ConnectionsQuery = { __typename?: 'Query', paths?: { __typename?: 'PathResult', truncated: boolean, dataVersion: string, paths: Array<{ __typename?: 'Path', length: number, certain?: boolean | null, timeSentence?: string | null, steps: Array<{ __typename?: 'PathStep', relationCount: number, sentence: string, from: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, to: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, relations: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, live: boolean, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> }> }> } | null };

export type ConnectQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  options?: InputMaybe<PathOptions>;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  words: Scalars['String']['input'];
}>;


export type ConnectQuery = { __typename?: 'Query', connect?: { __typename?: 'Subgraph', truncated: boolean, dataVersion: string, parts: Array<Array<string>>, links: Array<{ __typename?: 'PathStep', relationCount: number, sentence: string, from: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, to: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, relations: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, live: boolean, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> }> } | null };

export type ToPowerQueryVariables = Exact<{
  from: Scalars['ID']['input'];
  options?: InputMaybe<RiskPathOptions>;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  words: Scalars['String']['input'];
}>;


export type ToPowerQuery = { __typename?: 'Query', riskPaths?: { __typename?: 'RiskPathResult', truncated: boolean, dataVersion: string, paths: Array<{ __typename?: 'RiskPath', goal: RiskGoal, indicators: Array<string>, path: { __typename?: 'Path', length: number, certain?: boolean | null, timeSentence?: string | null, steps: Array<{ __typename?: 'PathStep', relationCount: number, sentence: string, from: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, to: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, relations: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, live: boolean, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> }> } }> } | null };

export type LoopsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  options?: InputMaybe<LoopOptions>;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  words: Scalars['String']['input'];
}>;


export type LoopsQuery = { __typename?: 'Query', loops?: { __typename?: 'LoopResult', truncated: boolean, dataVersion: string, more: number, loops: Array<{ __typename?: 'Loop', certain: boolean, bond: LoopBond, contractCount: number, through?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, value: Array<{ __typename?: 'Money', amount: string, currency?: string | null }>, offices: Array<{ __typename?: 'LoopRoute', steps: Array<{ __typename?: 'PathStep', relationCount: number, sentence: string, from: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, to: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, relations: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, live: boolean, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> }> }>, ties: Array<{ __typename?: 'LoopRoute', steps: Array<{ __typename?: 'PathStep', relationCount: number, sentence: string, from: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, to: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, relations: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, live: boolean, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> }> }>, contracts: Array<{ __typename?: 'LoopContract', certain: boolean, contract: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string }, doubt?: { __typename?: 'Relation', kind: RelationKind, from?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null } | null, steps: Array<{ __typename?: 'PathStep', relationCount: number, sentence: string, from: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, to: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, relations: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, live: boolean, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> }> }> }> } | null };

export type AroundQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  options?: InputMaybe<ExpandOptions>;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type AroundQuery = { __typename?: 'Query', expand?: { __typename?: 'Expansion', groups: Array<{ __typename?: 'ExpansionGroup', kind: RelationKind, direction: Direction, totalCount: number, edges: Array<{ __typename?: 'ExpansionEdge', node: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, relation: { __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, live: boolean, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } }> }> } | null };

type EndParts_Address_Fragment = { __typename?: 'Address', id: string, kind: EntityKind, name: string };

type EndParts_Asset_Fragment = { __typename?: 'Asset', id: string, kind: EntityKind, name: string };

type EndParts_Company_Fragment = { __typename?: 'Company', id: string, kind: EntityKind, name: string };

type EndParts_Contract_Fragment = { __typename?: 'Contract', id: string, kind: EntityKind, name: string };

type EndParts_Declaration_Fragment = { __typename?: 'Declaration', id: string, kind: EntityKind, name: string };

type EndParts_Election_Fragment = { __typename?: 'Election', id: string, kind: EntityKind, name: string };

type EndParts_Organization_Fragment = { __typename?: 'Organization', id: string, kind: EntityKind, name: string };

type EndParts_Party_Fragment = { __typename?: 'Party', id: string, kind: EntityKind, name: string };

type EndParts_Person_Fragment = { __typename?: 'Person', id: string, kind: EntityKind, name: string };

type EndParts_Position_Fragment = { __typename?: 'Position', id: string, kind: EntityKind, name: string };

type EndParts_Project_Fragment = { __typename?: 'Project', id: string, kind: EntityKind, name: string };

type EndParts_PublicBody_Fragment = { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string };

type EndParts_Sanction_Fragment = { __typename?: 'Sanction', id: string, kind: EntityKind, name: string };

type EndParts_Tender_Fragment = { __typename?: 'Tender', id: string, kind: EntityKind, name: string };

type EndParts_Term_Fragment = { __typename?: 'Term', id: string, kind: EntityKind, name: string };

export type EndPartsFragment = EndParts_Address_Fragment | EndParts_Asset_Fragment | EndParts_Company_Fragment | EndParts_Contract_Fragment | EndParts_Declaration_Fragment | EndParts_Election_Fragment | EndParts_Organization_Fragment | EndParts_Party_Fragment | EndParts_Person_Fragment | EndParts_Position_Fragment | EndParts_Project_Fragment | EndParts_PublicBody_Fragment | EndParts_Sanction_Fragment | EndParts_Tender_Fragment | EndParts_Term_Fragment;

export type StepPartsFragment = { __typename?: 'PathStep', relationCount: number, sentence: string, from: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, to: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }, relations: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, live: boolean, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> };

export type TiePartsFragment = { __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, live: boolean, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> };

export type DataQueryVariables = Exact<{ [key: string]: never; }>;


export type DataQuery = { __typename?: 'Query', dataVersion: string, datasets: Array<{ __typename?: 'Dataset', id: string, title: string, description?: string | null, publisher?: string | null, licence?: string | null, licenceUrl?: string | null, url?: string | null, countries: Array<string>, notice?: string | null, note?: string | null, retrievedAt?: string | null, loadedAt?: string | null, entityCount: number, relationCount: number, coverage?: { __typename?: 'Spell', from?: string | null, to?: string | null } | null }> };

export type SourcePartsFragment = { __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } };

export type EntityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type EntityQuery = { __typename?: 'Query', dataVersion: string, node?: { __typename?: 'Address', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Asset', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Company', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Contract', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Dataset', id: string } | { __typename?: 'Declaration', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Election', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Organization', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Party', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Person', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Position', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Project', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'PublicBody', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Relation', id: string } | { __typename?: 'Sanction', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Tender', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | { __typename?: 'Term', kind: EntityKind, name: string, roles: Array<Role>, stub: boolean, live: boolean, id: string, names: Array<{ __typename?: 'Name', text: string, lang?: string | null, kind: NameKind, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, identifiers: Array<{ __typename?: 'Identifier', scheme?: string | null, value: string, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } | null, expand?: { __typename?: 'Expansion', groups: Array<{ __typename?: 'ExpansionGroup', kind: RelationKind, direction: Direction, totalCount: number, edges: Array<{ __typename?: 'ExpansionEdge', node: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } }> }> } | null };

export type NamesakesQueryVariables = Exact<{
  name: Scalars['String']['input'];
  kind: EntityKind;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type NamesakesQuery = { __typename?: 'Query', search?: { __typename?: 'SearchConnection', edges: Array<{ __typename?: 'SearchEdge', score: number, node: { __typename?: 'Address', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Company', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Election', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Party', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Person', birthDate?: string | null, id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Project', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Term', id: string, kind: EntityKind, name: string, countries: Array<string> } }> } | null };

export type AwardPartsFragment = { __typename?: 'Contract', signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null };

export type TenderPartsFragment = { __typename?: 'Tender', deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null };

export type OfficePartsFragment = { __typename?: 'Position', bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null };

export type RelationPartsFragment = { __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null };

export type RelationsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  kinds?: InputMaybe<Array<RelationKind> | RelationKind>;
  direction: Direction;
  orderBy: RelationOrder;
  after?: InputMaybe<Scalars['String']['input']>;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type RelationsQuery = { __typename?: 'Query', node?: { __typename?: 'Address', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Asset', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Company', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Contract', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Dataset', id: string } | { __typename?: 'Declaration', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Election', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Organization', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Party', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Person', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Position', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'PublicBody', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Relation', id: string } | { __typename?: 'Sanction', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Tender', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, relations?: { __typename?: 'RelationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, status?: string | null, live: boolean, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null, derived: boolean, original?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, onBehalfOf?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, properties: Array<{ __typename?: 'Value', property: string, text?: string | null }>, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }>, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, signed?: string | null, decided?: string | null, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null, winners?: { __typename?: 'RelationConnection', totalCount: number, nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, bodies?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, deadline?: string | null, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, buyers?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, from?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null }> } | null } | null };

type ExploreNode_Address_Fragment = { __typename?: 'Address', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Asset_Fragment = { __typename?: 'Asset', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Company_Fragment = { __typename?: 'Company', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Contract_Fragment = { __typename?: 'Contract', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Declaration_Fragment = { __typename?: 'Declaration', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Election_Fragment = { __typename?: 'Election', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Organization_Fragment = { __typename?: 'Organization', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Party_Fragment = { __typename?: 'Party', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Person_Fragment = { __typename?: 'Person', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Position_Fragment = { __typename?: 'Position', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Project_Fragment = { __typename?: 'Project', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_PublicBody_Fragment = { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Sanction_Fragment = { __typename?: 'Sanction', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Tender_Fragment = { __typename?: 'Tender', id: string, kind: EntityKind, name: string, countries: Array<string> };

type ExploreNode_Term_Fragment = { __typename?: 'Term', id: string, kind: EntityKind, name: string, countries: Array<string> };

export type ExploreNodeFragment = ExploreNode_Address_Fragment | ExploreNode_Asset_Fragment | ExploreNode_Company_Fragment | ExploreNode_Contract_Fragment | ExploreNode_Declaration_Fragment | ExploreNode_Election_Fragment | ExploreNode_Organization_Fragment | ExploreNode_Party_Fragment | ExploreNode_Person_Fragment | ExploreNode_Position_Fragment | ExploreNode_Project_Fragment | ExploreNode_PublicBody_Fragment | ExploreNode_Sanction_Fragment | ExploreNode_Tender_Fragment | ExploreNode_Term_Fragment;

export type ExploreStartsQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type ExploreStartsQuery = { __typename?: 'Query', dataVersion: string, nodes: Array<{ __typename?: 'Address', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Asset', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Company', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Contract', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Dataset', id: string } | { __typename?: 'Declaration', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Election', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Organization', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Party', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Person', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Position', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Project', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'PublicBody', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Relation', id: string } | { __typename?: 'Sanction', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Tender', kind: EntityKind, name: string, countries: Array<string>, id: string } | { __typename?: 'Term', kind: EntityKind, name: string, countries: Array<string>, id: string } | null> };

export type ExploreOpeningQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  options: ExpandOptions;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type ExploreOpeningQuery = { __typename?: 'Query', expand?: { __typename?: 'Expansion', groups: Array<{ __typename?: 'ExpansionGroup', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ExpansionEdge', node: { __typename?: 'Address', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Company', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Election', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Party', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Person', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Project', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string, countries: Array<string> } | { __typename?: 'Term', id: string, kind: EntityKind, name: string, countries: Array<string> }, relation: { __typename?: 'Relation', id: string, kind: RelationKind, role?: string | null, from?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, to?: { __typename?: 'Address', id: string } | { __typename?: 'Asset', id: string } | { __typename?: 'Company', id: string } | { __typename?: 'Contract', id: string } | { __typename?: 'Declaration', id: string } | { __typename?: 'Election', id: string } | { __typename?: 'Organization', id: string } | { __typename?: 'Party', id: string } | { __typename?: 'Person', id: string } | { __typename?: 'Position', id: string } | { __typename?: 'Project', id: string } | { __typename?: 'PublicBody', id: string } | { __typename?: 'Sanction', id: string } | { __typename?: 'Tender', id: string } | { __typename?: 'Term', id: string } | null, spells: Array<{ __typename?: 'Spell', from?: string | null, to?: string | null }>, money?: { __typename?: 'Money', amount: string, currency?: string | null } | null, share?: { __typename?: 'Share', min: string, max: string } | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> } }> }> } | null };

export type ExploreEntityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  options: ExpandOptions;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type ExploreEntityQuery = { __typename?: 'Query', node?: { __typename?: 'Address', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Asset', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Company', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Contract', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Dataset', id: string } | { __typename?: 'Declaration', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Election', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Organization', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Party', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Person', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Position', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Project', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'PublicBody', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Relation', id: string } | { __typename?: 'Sanction', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Tender', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | { __typename?: 'Term', kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, id: string, properties: Array<{ __typename?: 'Value', property: string, text?: string | null, at?: string | null, original?: string | null, sources: Array<{ __typename?: 'Source', tier: Tier, record?: string | null, url?: string | null, retrievedAt: string, endedAt?: string | null, dataset: { __typename?: 'Dataset', id: string, title: string, licence?: string | null } }> }> } | null, expand?: { __typename?: 'Expansion', groups: Array<{ __typename?: 'ExpansionGroup', kind: RelationKind, direction: Direction, totalCount: number }> } | null };

export type OpenSpaceMutationVariables = Exact<{
  input: SpaceInput;
}>;


export type OpenSpaceMutation = { __typename?: 'Mutation', openSpace: { __typename?: 'SpacePayload', space?: { __typename?: 'Space', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ChangeSpaceMutationVariables = Exact<{
  input: SpaceChangeInput;
}>;


export type ChangeSpaceMutation = { __typename?: 'Mutation', changeSpace: { __typename?: 'SpacePayload', space?: { __typename?: 'Space', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type StartTopicMutationVariables = Exact<{
  input: TopicInput;
}>;


export type StartTopicMutation = { __typename?: 'Mutation', startTopic: { __typename?: 'TopicPayload', topic?: { __typename?: 'Topic', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ChangeTopicMutationVariables = Exact<{
  input: TopicChangeInput;
}>;


export type ChangeTopicMutation = { __typename?: 'Mutation', changeTopic: { __typename?: 'TopicPayload', topic?: { __typename?: 'Topic', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type PinTopicMutationVariables = Exact<{
  input: TopicSwitchInput;
}>;


export type PinTopicMutation = { __typename?: 'Mutation', pinTopic: { __typename?: 'TopicPayload', topic?: { __typename?: 'Topic', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type LockTopicMutationVariables = Exact<{
  input: TopicSwitchInput;
}>;


export type LockTopicMutation = { __typename?: 'Mutation', lockTopic: { __typename?: 'TopicPayload', topic?: { __typename?: 'Topic', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type HideTopicMutationVariables = Exact<{
  input: TopicSwitchInput;
}>;


export type HideTopicMutation = { __typename?: 'Mutation', hideTopic: { __typename?: 'TopicPayload', topic?: { __typename?: 'Topic', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type MoveTopicMutationVariables = Exact<{
  input: TopicMoveInput;
}>;


export type MoveTopicMutation = { __typename?: 'Mutation', moveTopic: { __typename?: 'TopicPayload', topic?: { __typename?: 'Topic', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type SolveTopicMutationVariables = Exact<{
  input: TopicSolutionInput;
}>;


export type SolveTopicMutation = { __typename?: 'Mutation', solveTopic: { __typename?: 'TopicPayload', topic?: { __typename?: 'Topic', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type AddPostMutationVariables = Exact<{
  input: PostInput;
}>;


export type AddPostMutation = { __typename?: 'Mutation', post: { __typename?: 'PostPayload', post?: { __typename?: 'Post', hiddenHtml?: string | null, mayEdit: boolean, mayRemove: boolean, id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, reactions: Array<{ __typename?: 'ReactionCount', mine: boolean, reaction: Reaction, count: number }>, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type EditPostMutationVariables = Exact<{
  input: PostEditInput;
}>;


export type EditPostMutation = { __typename?: 'Mutation', editPost: { __typename?: 'PostPayload', post?: { __typename?: 'Post', hiddenHtml?: string | null, mayEdit: boolean, mayRemove: boolean, id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, reactions: Array<{ __typename?: 'ReactionCount', mine: boolean, reaction: Reaction, count: number }>, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type RemovePostMutationVariables = Exact<{
  input: PostRemovalInput;
}>;


export type RemovePostMutation = { __typename?: 'Mutation', removePost: { __typename?: 'PostPayload', post?: { __typename?: 'Post', hiddenHtml?: string | null, mayEdit: boolean, mayRemove: boolean, id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, reactions: Array<{ __typename?: 'ReactionCount', mine: boolean, reaction: Reaction, count: number }>, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type HidePostMutationVariables = Exact<{
  input: PostHideInput;
}>;


export type HidePostMutation = { __typename?: 'Mutation', hidePost: { __typename?: 'PostPayload', post?: { __typename?: 'Post', hiddenHtml?: string | null, mayEdit: boolean, mayRemove: boolean, id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, reactions: Array<{ __typename?: 'ReactionCount', mine: boolean, reaction: Reaction, count: number }>, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ReactMutationVariables = Exact<{
  input: ReactionInput;
}>;


export type ReactMutation = { __typename?: 'Mutation', react: { __typename?: 'PostPayload', post?: { __typename?: 'Post', hiddenHtml?: string | null, mayEdit: boolean, mayRemove: boolean, id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, reactions: Array<{ __typename?: 'ReactionCount', mine: boolean, reaction: Reaction, count: number }>, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type VoteMutationVariables = Exact<{
  input: VoteInput;
}>;


export type VoteMutation = { __typename?: 'Mutation', vote: { __typename?: 'TopicPayload', topic?: { __typename?: 'Topic', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type SaveDraftMutationVariables = Exact<{
  input: DraftInput;
}>;


export type SaveDraftMutation = { __typename?: 'Mutation', saveDraft: { __typename?: 'DraftPayload', draft?: { __typename?: 'Draft', saved: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type MarkReadMutationVariables = Exact<{
  input: ReadInput;
}>;


export type MarkReadMutation = { __typename?: 'Mutation', markRead: { __typename?: 'TopicPayload', topic?: { __typename?: 'Topic', id: string, unreadCount: number, readUpTo: number } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type WatchMutationVariables = Exact<{
  input: WatchInput;
}>;


export type WatchMutation = { __typename?: 'Mutation', watch: { __typename?: 'WatchPayload', topic?: { __typename?: 'Topic', id: string, watching: WatchLevel } | null, space?: { __typename?: 'Space', id: string, watching: WatchLevel } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ReportPostMutationVariables = Exact<{
  input: ReportInput;
}>;


export type ReportPostMutation = { __typename?: 'Mutation', reportPost: { __typename?: 'DonePayload', done: boolean, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type SpacePartsFragment = { __typename?: 'Space', id: string, name: string, purpose: string, reach: SpaceReach, form: SpaceForm, closed?: string | null, mayWrite: boolean, topicCount: number, unreadTopicCount: number };

export type TopicLinePartsFragment = { __typename?: 'Topic', id: string, title: string, tags: Array<string>, language?: string | null, active: string, pinned: boolean, locked: boolean, hidden?: string | null, postCount: number, unreadCount: number, readUpTo: number, space: { __typename?: 'Space', id: string, name: string, reach: SpaceReach, form: SpaceForm }, author?: { __typename?: 'Member', handle: string, name?: string | null } | null, solution?: { __typename?: 'Post', id: string } | null, anchor?: { __typename?: 'Anchor', kind: AnchorKind, ids: Array<string>, snapshot: { __typename?: 'Snapshot', title: string } } | null, lastPost: { __typename?: 'Post', number: number, created: string, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } };

export type SpacesQueryVariables = Exact<{
  circle?: InputMaybe<Scalars['ID']['input']>;
}>;


export type SpacesQuery = { __typename?: 'Query', spaces: Array<{ __typename?: 'Space', id: string, name: string, purpose: string, reach: SpaceReach, form: SpaceForm, closed?: string | null, mayWrite: boolean, topicCount: number, unreadTopicCount: number }> };

export type SpaceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SpaceQuery = { __typename?: 'Query', space?: { __typename?: 'Space', watching: WatchLevel, mayModerate: boolean, feed?: string | null, cursor?: string | null, writers: AccountRole, id: string, name: string, purpose: string, reach: SpaceReach, form: SpaceForm, closed?: string | null, mayWrite: boolean, topicCount: number, unreadTopicCount: number, circle?: { __typename?: 'Circle', id: string, name: string } | null } | null };

export type TopicsQueryVariables = Exact<{
  filter?: InputMaybe<TopicFilter>;
  orderBy: TopicOrder;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TopicsQuery = { __typename?: 'Query', topics?: { __typename?: 'TopicConnection', totalCount: number, nodes: Array<{ __typename?: 'Topic', id: string, title: string, tags: Array<string>, language?: string | null, active: string, pinned: boolean, locked: boolean, hidden?: string | null, postCount: number, unreadCount: number, readUpTo: number, space: { __typename?: 'Space', id: string, name: string, reach: SpaceReach, form: SpaceForm }, author?: { __typename?: 'Member', handle: string, name?: string | null } | null, solution?: { __typename?: 'Post', id: string } | null, anchor?: { __typename?: 'Anchor', kind: AnchorKind, ids: Array<string>, snapshot: { __typename?: 'Snapshot', title: string } } | null, lastPost: { __typename?: 'Post', number: number, created: string, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null };

export type SearchPostsQueryVariables = Exact<{
  text: Scalars['String']['input'];
  filter?: InputMaybe<PostFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SearchPostsQuery = { __typename?: 'Query', searchPosts?: { __typename?: 'PostSearchConnection', totalCount: number, edges: Array<{ __typename?: 'PostSearchEdge', node: { __typename?: 'Post', id: string, number: number, created: string, author?: { __typename?: 'Member', handle: string, name?: string | null } | null, topic: { __typename?: 'Topic', id: string, title: string, space: { __typename?: 'Space', id: string, name: string } } }, excerpt: Array<{ __typename?: 'ExcerptPiece', text: string, found: boolean }> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null };

export type DraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftsQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', id: string, topicDrafts: Array<{ __typename?: 'TopicDraft', space: { __typename?: 'Space', id: string, name: string }, draft: { __typename?: 'Draft', title?: string | null, text: string, saved: string } }> } | null };

export type MemberPartsFragment = { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null };

export type PostPartsFragment = { __typename?: 'Post', hiddenHtml?: string | null, mayEdit: boolean, mayRemove: boolean, id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null, reactions: Array<{ __typename?: 'ReactionCount', reaction: Reaction, count: number }> };

export type SharedPostPartsFragment = { __typename?: 'Post', id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null, reactions: Array<{ __typename?: 'ReactionCount', reaction: Reaction, count: number }> };

export type PollPartsFragment = { __typename?: 'Poll', question: string, multiple: boolean, closes?: string | null, closed: boolean, voterCount: number, options: Array<{ __typename?: 'PollOption', number: number, text: string, votes: number, mine: boolean }> };

export type SnapshotPartsFragment = { __typename?: 'Snapshot', title: string, lines: Array<string>, sources: Array<string>, dataVersion: string };

export type TopicQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  lang: Scalars['String']['input'];
  names?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type TopicQuery = { __typename?: 'Query', topic?: { __typename?: 'Topic', id: string, title: string, tags: Array<string>, language?: string | null, created: string, pinned: boolean, locked: boolean, hidden?: string | null, postCount: number, unreadCount: number, readUpTo: number, watching: WatchLevel, mayPost: boolean, mayChange: boolean, maySolve: boolean, mayModerate: boolean, meetingLink?: string | null, cursor?: string | null, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, space: { __typename?: 'Space', id: string, name: string, reach: SpaceReach, form: SpaceForm, closed?: string | null, mayWrite: boolean, circle?: { __typename?: 'Circle', id: string, name: string } | null }, solution?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null, anchor?: { __typename?: 'Anchor', kind: AnchorKind, ids: Array<string>, changed: boolean, entities: Array<{ __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string }>, snapshot: { __typename?: 'Snapshot', title: string, lines: Array<string>, sources: Array<string>, dataVersion: string }, current?: { __typename?: 'Snapshot', title: string, lines: Array<string>, sources: Array<string>, dataVersion: string } | null } | null, poll?: { __typename?: 'Poll', question: string, multiple: boolean, closes?: string | null, closed: boolean, voterCount: number, options: Array<{ __typename?: 'PollOption', number: number, text: string, votes: number, mine: boolean }> } | null, draft?: { __typename?: 'Draft', text: string, saved: string } | null } | null };

export type PostsQueryVariables = Exact<{
  topic: Scalars['ID']['input'];
  from: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
}>;


export type PostsQuery = { __typename?: 'Query', topic?: { __typename?: 'Topic', id: string, postCount: number, posts?: { __typename?: 'PostConnection', nodes: Array<{ __typename?: 'Post', hiddenHtml?: string | null, mayEdit: boolean, mayRemove: boolean, id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, reactions: Array<{ __typename?: 'ReactionCount', mine: boolean, reaction: Reaction, count: number }>, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null }> } | null } | null };

export type PostSourceQueryVariables = Exact<{
  topic: Scalars['ID']['input'];
  number: Scalars['Int']['input'];
}>;


export type PostSourceQuery = { __typename?: 'Query', topic?: { __typename?: 'Topic', id: string, posts?: { __typename?: 'PostConnection', nodes: Array<{ __typename?: 'Post', id: string, number: number, text?: string | null }> } | null } | null };

export type PostHistoryQueryVariables = Exact<{
  topic: Scalars['ID']['input'];
  number: Scalars['Int']['input'];
}>;


export type PostHistoryQuery = { __typename?: 'Query', topic?: { __typename?: 'Topic', id: string, posts?: { __typename?: 'PostConnection', nodes: Array<{ __typename?: 'Post', id: string, number: number, history: Array<{ __typename?: 'PostVersion', at: string, html: string }> }> } | null } | null };

export type PreviewQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type PreviewQuery = { __typename?: 'Query', preview: string };

export type SnapshotQueryVariables = Exact<{
  anchor: AnchorInput;
  lang: Scalars['String']['input'];
}>;


export type SnapshotQuery = { __typename?: 'Query', snapshot?: { __typename?: 'Snapshot', title: string, lines: Array<string>, sources: Array<string>, dataVersion: string } | null };

export type PostAddedSubscriptionVariables = Exact<{
  topic?: InputMaybe<Scalars['ID']['input']>;
  space?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PostAddedSubscription = { __typename?: 'Subscription', postAdded: { __typename?: 'PostAddedEvent', cursor: string, post?: { __typename?: 'Post', id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null, reactions: Array<{ __typename?: 'ReactionCount', reaction: Reaction, count: number }> } | null } };

export type SpacePostAddedSubscriptionVariables = Exact<{
  space?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SpacePostAddedSubscription = { __typename?: 'Subscription', postAdded: { __typename?: 'PostAddedEvent', cursor: string, post?: { __typename?: 'Post', id: string, number: number } | null } };

export type TopicChangedSubscriptionVariables = Exact<{
  topic: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TopicChangedSubscription = { __typename?: 'Subscription', topicChanged: { __typename?: 'TopicChangedEvent', cursor: string, change: TopicChange, post?: { __typename?: 'Post', id: string, number: number, created: string, edited?: string | null, html?: string | null, removed: boolean, hidden?: string | null, solution: boolean, author?: { __typename?: 'Member', handle: string, name?: string | null, organisation?: { __typename?: 'MemberOrganisation', name: string } | null } | null, replyTo?: { __typename?: 'Post', id: string, number: number, author?: { __typename?: 'Member', handle: string, name?: string | null } | null } | null, reactions: Array<{ __typename?: 'ReactionCount', reaction: Reaction, count: number }> } | null } };

export type PresenceChangedSubscriptionVariables = Exact<{
  circle: Scalars['ID']['input'];
  show: Scalars['Boolean']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PresenceChangedSubscription = { __typename?: 'Subscription', presenceChanged: { __typename?: 'PresenceChangedEvent', cursor: string, present: Array<{ __typename?: 'Member', handle: string, name?: string | null }> } };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { __typename?: 'Query', dataVersion: string, politicians?: { __typename?: 'PersonConnection', totalCount: number } | null, parties?: { __typename?: 'PartyConnection', totalCount: number } | null, donors?: { __typename?: 'EntityConnection', totalCount: number } | null, companies?: { __typename?: 'CompanyConnection', totalCount: number } | null, publicBodies?: { __typename?: 'PublicBodyConnection', totalCount: number } | null, contracts?: { __typename?: 'ContractConnection', totalCount: number } | null, datasets: Array<{ __typename?: 'Dataset', id: string, title: string, publisher?: string | null, licence?: string | null, licenceUrl?: string | null, url?: string | null, countries: Array<string>, retrievedAt?: string | null, loadedAt?: string | null, entityCount: number, relationCount: number }> };

export type ApplicationsQueryVariables = Exact<{
  states?: InputMaybe<Array<OrganisationState> | OrganisationState>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ApplicationsQuery = { __typename?: 'Query', memberOrganisations?: { __typename?: 'MemberOrganisationConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', endCursor?: string | null, hasNextPage: boolean }, nodes: Array<{ __typename?: 'MemberOrganisation', id: string, name: string, kind: OrganisationKind, country: string, website?: string | null, register?: string | null, interest: string, state: OrganisationState, applied: string, entity?: { __typename?: 'Address', id: string, kind: EntityKind, name: string } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string } | { __typename?: 'Company', id: string, kind: EntityKind, name: string } | { __typename?: 'Contract', id: string, kind: EntityKind, name: string } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string } | { __typename?: 'Election', id: string, kind: EntityKind, name: string } | { __typename?: 'Organization', id: string, kind: EntityKind, name: string } | { __typename?: 'Party', id: string, kind: EntityKind, name: string } | { __typename?: 'Person', id: string, kind: EntityKind, name: string } | { __typename?: 'Position', id: string, kind: EntityKind, name: string } | { __typename?: 'Project', id: string, kind: EntityKind, name: string } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string } | { __typename?: 'Tender', id: string, kind: EntityKind, name: string } | { __typename?: 'Term', id: string, kind: EntityKind, name: string } | null, checks: Array<{ __typename?: 'OrganisationCheck', what: string, at: string, decision: OrganisationState, by?: { __typename?: 'Member', handle: string } | null }>, applicant?: { __typename?: 'Member', handle: string } | null, invitations: Array<{ __typename?: 'Invitation', id: string, created: string, used?: string | null, inviter?: { __typename?: 'Member', handle: string } | null, joined?: { __typename?: 'Member', handle: string } | null }> }> } | null };

export type AccountsQueryVariables = Exact<{
  text: Scalars['String']['input'];
  state?: InputMaybe<AccountState>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AccountsQuery = { __typename?: 'Query', accounts?: { __typename?: 'MemberAccountConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', endCursor?: string | null, hasNextPage: boolean }, nodes: Array<{ __typename?: 'MemberAccount', id: string, handle: string, name?: string | null, role: AccountRole, state: AccountState, silencedUntil?: string | null, created: string, organisation?: { __typename?: 'MemberOrganisation', name: string } | null }> } | null };

export type ModerationLogQueryVariables = Exact<{
  after: Scalars['Int']['input'];
}>;


export type ModerationLogQuery = { __typename?: 'Query', moderationLog?: Array<{ __typename?: 'LogEntry', number: number, at: string, actor?: string | null, handle?: string | null, deed: string, subject: string, detail?: string | null }> | null };

export type ReviewApplicationMutationVariables = Exact<{
  input: ReviewInput;
}>;


export type ReviewApplicationMutation = { __typename?: 'Mutation', reviewApplication: { __typename?: 'OrganisationPayload', organisation?: { __typename?: 'MemberOrganisation', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type TieOrganisationMutationVariables = Exact<{
  input: TieInput;
}>;


export type TieOrganisationMutation = { __typename?: 'Mutation', tieOrganisation: { __typename?: 'OrganisationPayload', organisation?: { __typename?: 'MemberOrganisation', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type SuspendAccountMutationVariables = Exact<{
  input: SuspensionInput;
}>;


export type SuspendAccountMutation = { __typename?: 'Mutation', suspendAccount: { __typename?: 'AccountPayload', account?: { __typename?: 'MemberAccount', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ReinstateAccountMutationVariables = Exact<{
  input: IdInput;
}>;


export type ReinstateAccountMutation = { __typename?: 'Mutation', reinstateAccount: { __typename?: 'AccountPayload', account?: { __typename?: 'MemberAccount', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type GiveRoleMutationVariables = Exact<{
  input: RoleInput;
}>;


export type GiveRoleMutation = { __typename?: 'Mutation', giveRole: { __typename?: 'AccountPayload', account?: { __typename?: 'MemberAccount', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type SilenceAccountMutationVariables = Exact<{
  input: SilenceInput;
}>;


export type SilenceAccountMutation = { __typename?: 'Mutation', silenceAccount: { __typename?: 'AccountPayload', account?: { __typename?: 'MemberAccount', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type EndSilenceMutationVariables = Exact<{
  input: IdInput;
}>;


export type EndSilenceMutation = { __typename?: 'Mutation', endSilence: { __typename?: 'AccountPayload', account?: { __typename?: 'MemberAccount', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type ReportsQueryVariables = Exact<{
  state?: InputMaybe<ReportState>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReportsQuery = { __typename?: 'Query', reports?: { __typename?: 'ReportConnection', nodes: Array<{ __typename?: 'Report', id: string, reason: string, at: string, state: ReportState, settled?: string | null, decision?: string | null, reporter?: { __typename?: 'Member', handle: string, name?: string | null } | null, settler?: { __typename?: 'Member', handle: string, name?: string | null } | null, post: { __typename?: 'Post', id: string, number: number, html?: string | null, hiddenHtml?: string | null, removed: boolean, hidden?: string | null, author?: { __typename?: 'Member', handle: string, name?: string | null } | null, topic: { __typename?: 'Topic', id: string, title: string, space: { __typename?: 'Space', id: string, name: string } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null };

export type SettleReportMutationVariables = Exact<{
  input: SettlementInput;
}>;


export type SettleReportMutation = { __typename?: 'Mutation', settleReport: { __typename?: 'ReportPayload', report?: { __typename?: 'Report', id: string } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type NotificationPartsFragment = { __typename?: 'Notification', id: string, why: NotificationReason, at: string, read: boolean, note?: string | null, deed?: string | null, by?: { __typename?: 'Member', handle: string, name?: string | null } | null, topic?: { __typename?: 'Topic', id: string, title: string } | null, post?: { __typename?: 'Post', id: string, number: number } | null };

export type NotificationsQueryVariables = Exact<{
  unread: Scalars['Boolean']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NotificationsQuery = { __typename?: 'Query', notifications?: { __typename?: 'NotificationConnection', totalCount: number, nodes: Array<{ __typename?: 'Notification', id: string, why: NotificationReason, at: string, read: boolean, note?: string | null, deed?: string | null, by?: { __typename?: 'Member', handle: string, name?: string | null } | null, topic?: { __typename?: 'Topic', id: string, title: string } | null, post?: { __typename?: 'Post', id: string, number: number } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null };

export type NotificationMailQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationMailQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', id: string, notificationMail: NotificationMail } | null };

export type SetNotificationMailMutationVariables = Exact<{
  input: NotificationMailInput;
}>;


export type SetNotificationMailMutation = { __typename?: 'Mutation', setNotificationMail: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string, notificationMail: NotificationMail } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: NotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { __typename?: 'Mutation', markNotificationsRead: { __typename?: 'ViewerPayload', viewer?: { __typename?: 'Viewer', id: string, unreadNotifications: number } | null, userErrors: Array<{ __typename?: 'UserError', field?: string | null, code: string, message: string }> } };

export type PickedQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type PickedQuery = { __typename?: 'Query', nodes: Array<{ __typename?: 'Address', kind: EntityKind, name: string, id: string } | { __typename?: 'Asset', kind: EntityKind, name: string, id: string } | { __typename?: 'Company', kind: EntityKind, name: string, id: string } | { __typename?: 'Contract', kind: EntityKind, name: string, id: string } | { __typename?: 'Dataset', id: string } | { __typename?: 'Declaration', kind: EntityKind, name: string, id: string } | { __typename?: 'Election', kind: EntityKind, name: string, id: string } | { __typename?: 'Organization', kind: EntityKind, name: string, id: string } | { __typename?: 'Party', kind: EntityKind, name: string, id: string } | { __typename?: 'Person', kind: EntityKind, name: string, id: string } | { __typename?: 'Position', kind: EntityKind, name: string, id: string } | { __typename?: 'Project', kind: EntityKind, name: string, id: string } | { __typename?: 'PublicBody', kind: EntityKind, name: string, id: string } | { __typename?: 'Relation', id: string } | { __typename?: 'Sanction', kind: EntityKind, name: string, id: string } | { __typename?: 'Tender', kind: EntityKind, name: string, id: string } | { __typename?: 'Term', kind: EntityKind, name: string, id: string } | null> };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<EntityKind> | EntityKind>;
  countries?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  lang?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
}>;


export type SearchQuery = { __typename?: 'Query', dataVersion: string, search?: { __typename?: 'SearchConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'SearchEdge', score: number, matched: { __typename?: 'Name', text: string, lang?: string | null, kind: NameKind }, node: { __typename?: 'Address', id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Asset', id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Company', founded?: string | null, dissolved?: string | null, seat?: string | null, id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Contract', signed?: string | null, id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, value?: { __typename?: 'Money', amount: string, currency?: string | null } | null, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Declaration', id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Election', id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Organization', founded?: string | null, dissolved?: string | null, id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Party', founded?: string | null, dissolved?: string | null, id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Person', birthDate?: string | null, deathDate?: string | null, id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Position', id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Project', id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'PublicBody', id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Sanction', id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Tender', deadline?: string | null, id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, estimate?: { __typename?: 'Money', amount: string, currency?: string | null } | null, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } | { __typename?: 'Term', id: string, kind: EntityKind, name: string, countries: Array<string>, roles: Array<Role>, stub: boolean, offices?: { __typename?: 'RelationConnection', nodes: Array<{ __typename?: 'Relation', id: string, to?: { __typename?: 'Address', id: string, name: string } | { __typename?: 'Asset', id: string, name: string } | { __typename?: 'Company', id: string, name: string } | { __typename?: 'Contract', id: string, name: string } | { __typename?: 'Declaration', id: string, name: string } | { __typename?: 'Election', id: string, name: string } | { __typename?: 'Organization', id: string, name: string } | { __typename?: 'Party', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Position', id: string, name: string } | { __typename?: 'Project', id: string, name: string } | { __typename?: 'PublicBody', id: string, name: string } | { __typename?: 'Sanction', id: string, name: string } | { __typename?: 'Tender', id: string, name: string } | { __typename?: 'Term', id: string, name: string } | null }> } | null } }> } | null, datasets: Array<{ __typename?: 'Dataset', id: string, countries: Array<string> }> };

export const OwnOrganisationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnOrganisation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOrganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}}]}}]} as unknown as DocumentNode<OwnOrganisationFragment, unknown>;
export const EndPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EndParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]} as unknown as DocumentNode<EndPartsFragment, unknown>;
export const TiePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TieParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}}]}}]}}]}}]} as unknown as DocumentNode<TiePartsFragment, unknown>;
export const StepPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PathStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationCount"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"words"}}}]},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TieParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EndParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TieParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}}]}}]}}]}}]} as unknown as DocumentNode<StepPartsFragment, unknown>;
export const SourcePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}}]}}]}}]} as unknown as DocumentNode<SourcePartsFragment, unknown>;
export const AwardPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AwardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contract"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signed"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","alias":{"kind":"Name","value":"buyers"},"name":{"kind":"Name","value":"relations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"BUYS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"INCOMING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"winners"},"name":{"kind":"Name","value":"relations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AWARDED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUTGOING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EndParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]} as unknown as DocumentNode<AwardPartsFragment, unknown>;
export const TenderPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TenderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tender"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","alias":{"kind":"Name","value":"buyers"},"name":{"kind":"Name","value":"relations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"BUYS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"INCOMING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EndParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]} as unknown as DocumentNode<TenderPartsFragment, unknown>;
export const OfficePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Position"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"bodies"},"name":{"kind":"Name","value":"relations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"POSITION_AT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUTGOING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EndParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]} as unknown as DocumentNode<OfficePartsFragment, unknown>;
export const RelationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"spells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"derived"}},{"kind":"Field","name":{"kind":"Name","value":"original"}}]}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"properties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SourceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AwardParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TenderParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficeParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AwardParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TenderParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficeParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EndParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AwardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contract"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signed"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","alias":{"kind":"Name","value":"buyers"},"name":{"kind":"Name","value":"relations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"BUYS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"INCOMING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"winners"},"name":{"kind":"Name","value":"relations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AWARDED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUTGOING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TenderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tender"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","alias":{"kind":"Name","value":"buyers"},"name":{"kind":"Name","value":"relations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"BUYS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"INCOMING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Position"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"bodies"},"name":{"kind":"Name","value":"relations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"POSITION_AT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUTGOING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EndParts"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RelationPartsFragment, unknown>;
export const ExploreNodeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExploreNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"countries"}}]}}]} as unknown as DocumentNode<ExploreNodeFragment, unknown>;
export const SpacePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SpaceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Space"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reach"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"mayWrite"}},{"kind":"Field","name":{"kind":"Name","value":"topicCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadTopicCount"}}]}}]} as unknown as DocumentNode<SpacePartsFragment, unknown>;
export const TopicLinePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TopicLineParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Topic"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"locked"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"postCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"readUpTo"}},{"kind":"Field","name":{"kind":"Name","value":"space"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"reach"}},{"kind":"Field","name":{"kind":"Name","value":"form"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"solution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastPost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<TopicLinePartsFragment, unknown>;
export const MemberPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MemberPartsFragment, unknown>;
export const SharedPostPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SharedPostParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Post"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"edited"}},{"kind":"Field","name":{"kind":"Name","value":"html"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"solution"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reaction"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SharedPostPartsFragment, unknown>;
export const PostPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PostParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Post"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SharedPostParts"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenHtml"}},{"kind":"Field","name":{"kind":"Name","value":"mayEdit"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemove"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SharedPostParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Post"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"edited"}},{"kind":"Field","name":{"kind":"Name","value":"html"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"solution"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reaction"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<PostPartsFragment, unknown>;
export const PollPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"multiple"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"voterCount"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}}]}}]}}]} as unknown as DocumentNode<PollPartsFragment, unknown>;
export const SnapshotPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SnapshotParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Snapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"dataVersion"}}]}}]} as unknown as DocumentNode<SnapshotPartsFragment, unknown>;
export const NotificationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"deed"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"post"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<NotificationPartsFragment, unknown>;
export const MeDocument = {"__meta__":{"hash":"12d50f6a05af4f3a56030615ff5685050e1af652a2264d6246771fde12315706"}} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const SignOutDocument = {"__meta__":{"hash":"72a0d58192cd1f377a74d637cd7ae30a6ff73e272891bd70081db48358757177"}} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const NewsDocument = {"__meta__":{"hash":"0ef2475f2d96498dfb5b2f5fe3e779fdb6d4da51f3776805f94c450159ae67f4"}} as unknown as DocumentNode<NewsQuery, NewsQueryVariables>;
export const NotificationReceivedDocument = {"__meta__":{"hash":"07e1a7d1ec5d7355d168e4e5f0ae8d4f1062809dee6ce3af6ebfd8cf2da1c742"}} as unknown as DocumentNode<NotificationReceivedSubscription, NotificationReceivedSubscriptionVariables>;
export const SuggestDocument = {"__meta__":{"hash":"200cc4bb121056d54020d1b6eab6c91c9140cc2ebb8d30ac31b75f56c9e62c48"}} as unknown as DocumentNode<SuggestQuery, SuggestQueryVariables>;
export const AccountDocument = {"__meta__":{"hash":"5e70e010e76ac7d522d5d6b208d85db05071bd968ebef8874db3b2dc919090de"}} as unknown as DocumentNode<AccountQuery, AccountQueryVariables>;
export const ProofDocument = {"__meta__":{"hash":"d78c13338443fd4a2b2b6ae1e9796ac7c73ab224e44b9366ffae5a7aba0f8031"}} as unknown as DocumentNode<ProofQuery, ProofQueryVariables>;
export const EverythingDocument = {"__meta__":{"hash":"ae751e983c6dad1c37d7064ed9f7cf1dde23f030664059cc20866723d946b0d2"}} as unknown as DocumentNode<EverythingQuery, EverythingQueryVariables>;
export const SignUpDocument = {"__meta__":{"hash":"cf1a039c221ac20f7c42e26182eb65531289aa7bc0fca4b5f3c900d6d41be611"}} as unknown as DocumentNode<SignUpMutation, SignUpMutationVariables>;
export const ConfirmAddressDocument = {"__meta__":{"hash":"0bc2c3be43e5601f63eb5ca338a54bcdf38a5ed8e94d6977dc6d2b47fe876e9e"}} as unknown as DocumentNode<ConfirmAddressMutation, ConfirmAddressMutationVariables>;
export const SignInDocument = {"__meta__":{"hash":"172d6df2aeef44310691a2b915399b2e96a3df88f6534913e3638a387350bdf1"}} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const AskForPasskeyDocument = {"__meta__":{"hash":"b85c31b4a5eea378717b09cad6758dd6833054a2bcae2f396c415e101a3a8db6"}} as unknown as DocumentNode<AskForPasskeyMutation, AskForPasskeyMutationVariables>;
export const SignInWithPasskeyDocument = {"__meta__":{"hash":"df84037d67a5290d7b44629db38914ed3ad62a6da17d22834b525c5fb2bef5b3"}} as unknown as DocumentNode<SignInWithPasskeyMutation, SignInWithPasskeyMutationVariables>;
export const SignOutEverywhereDocument = {"__meta__":{"hash":"d1a9ea394d2c9e073862ed96d0fcf8664b8a23bcb7d45fe962ecc5c9474f7cdf"}} as unknown as DocumentNode<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const RequestPasswordResetDocument = {"__meta__":{"hash":"c744621dc9f752bb0ebedc22ffec42ceede0e72e8334953d31220a1f09d9114e"}} as unknown as DocumentNode<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = {"__meta__":{"hash":"db98f9914acb6707dd69d2e6ed08a8793a2635853410da230c39514063a1ed48"}} as unknown as DocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const ProveIdentityDocument = {"__meta__":{"hash":"15d47b93eaeef0f76911176f74d6b06af64b17f1a74c34db78d6e936bfbb1267"}} as unknown as DocumentNode<ProveIdentityMutation, ProveIdentityMutationVariables>;
export const ProveIdentityWithPasskeyDocument = {"__meta__":{"hash":"7e302c7ce6afde185c9fa03b9eebc8302d7f028c47deaa0f66673306946b1fa9"}} as unknown as DocumentNode<ProveIdentityWithPasskeyMutation, ProveIdentityWithPasskeyMutationVariables>;
export const UpdateProfileDocument = {"__meta__":{"hash":"f986dcd484543d702c92820a7564364b1891b827a50f7044435914d1b740a659"}} as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"hash":"5329e60226dc87c8d92e3097349034ff164e78f3732d698924c184be202d3a1a"}} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const ChangeEmailDocument = {"__meta__":{"hash":"046a14ba845ba886ebe701864ca4a55bc21ff69eaa020ab13659be4d52ec44d7"}} as unknown as DocumentNode<ChangeEmailMutation, ChangeEmailMutationVariables>;
export const EndSessionDocument = {"__meta__":{"hash":"a9b7c6245c828be319e8858ba6f61a77ae29d61e933143259cc594952ef0c204"}} as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const BeginOneTimeCodesDocument = {"__meta__":{"hash":"f9c8e527ef0c9d54b8288ec7ec2a229ebe330ba453b4d9acc8544663bbcd5c93"}} as unknown as DocumentNode<BeginOneTimeCodesMutation, BeginOneTimeCodesMutationVariables>;
export const ConfirmOneTimeCodesDocument = {"__meta__":{"hash":"53f934f7e814995518f43ca9f4aefc49fa78fd13b9124c5fa4daac71f4ed149b"}} as unknown as DocumentNode<ConfirmOneTimeCodesMutation, ConfirmOneTimeCodesMutationVariables>;
export const RemoveOneTimeCodesDocument = {"__meta__":{"hash":"e555106fc121911cfbdeb2f644ecec796664ae15f7c93d0af8b5d065edd6f831"}} as unknown as DocumentNode<RemoveOneTimeCodesMutation, RemoveOneTimeCodesMutationVariables>;
export const RenewRecoveryCodesDocument = {"__meta__":{"hash":"ca9fca9783d8d3a8de6b681f1c0012724d4b45407d52c5db32fa83883dda48b9"}} as unknown as DocumentNode<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const BeginPasskeyDocument = {"__meta__":{"hash":"477726915a07ce1e2823fee556acc8525f32f76c11788f112e506ba24ad89058"}} as unknown as DocumentNode<BeginPasskeyMutation, BeginPasskeyMutationVariables>;
export const AddPasskeyDocument = {"__meta__":{"hash":"818c0d02b5329dd87ddfafd1e2739cffcf0011770024126e8bafb094fe424f54"}} as unknown as DocumentNode<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const RemovePasskeyDocument = {"__meta__":{"hash":"6827256c5b187713e44df24c713c6b8ba6aef441634791330be85d50eda7ceb6"}} as unknown as DocumentNode<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const CreateTokenDocument = {"__meta__":{"hash":"f897ee50455cf3f6cb77aaba933d0f306fbc3949da7145c4793bb7d64b1a239a"}} as unknown as DocumentNode<CreateTokenMutation, CreateTokenMutationVariables>;
export const RevokeTokenDocument = {"__meta__":{"hash":"d50f7352b154430459b5feea1e21e62d3856813bfd29bff59fd5514a71f4b40b"}} as unknown as DocumentNode<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const DeleteAccountDocument = {"__meta__":{"hash":"2c3ab7ceee0d41be574e2d910bae66e724ce6971d9874ee92636bef8955b10e5"}} as unknown as DocumentNode<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const OrganisationDocument = {"__meta__":{"hash":"614581a0d934490703760653ec83ced51fbe311eb6cec1c4a9114e1df4b5f1f2"}} as unknown as DocumentNode<OrganisationQuery, OrganisationQueryVariables>;
export const ApplyDocument = {"__meta__":{"hash":"c663e1ed118d0efc8d2daa5f37fb50411c07729f4af04a84c01ae9ed6a2111ec"}} as unknown as DocumentNode<ApplyMutation, ApplyMutationVariables>;
export const InviteDocument = {"__meta__":{"hash":"ccc1027960e62b0a016e6e95cf6e81ae77a4555ea90d9105a363396a6c5edb92"}} as unknown as DocumentNode<InviteMutation, InviteMutationVariables>;
export const AcceptInvitationDocument = {"__meta__":{"hash":"52d071ffd96e934539f692f3902ba92466af5e035d563c71a0d73b4b32fbcfd9"}} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const TakeBackInvitationDocument = {"__meta__":{"hash":"7a67d2bd10de8e359af865a0894ad97a1a418e79d45d98b3f3cff8ec9a970425"}} as unknown as DocumentNode<TakeBackInvitationMutation, TakeBackInvitationMutationVariables>;
export const LeaveOrganisationDocument = {"__meta__":{"hash":"c22491718e6358b3a488d49663075d7a77bce59dac9491ad5402006d7e8125bd"}} as unknown as DocumentNode<LeaveOrganisationMutation, LeaveOrganisationMutationVariables>;
export const OpenCircleDocument = {"__meta__":{"hash":"5d59dd09eda1276dda4636be86432c75f0ad2895d3308c37e23d8ec83d0fcf80"}} as unknown as DocumentNode<OpenCircleMutation, OpenCircleMutationVariables>;
export const CloseCircleDocument = {"__meta__":{"hash":"e3471092766ee20fc619a6f7159e9ce2e6f5941e7839e2977e980a08c6ebc69f"}} as unknown as DocumentNode<CloseCircleMutation, CloseCircleMutationVariables>;
export const CirclesDocument = {"__meta__":{"hash":"a750eb92eade0e6e4691c8fb875b4678bb42734c838ec3ce49c24497ef122b05"}} as unknown as DocumentNode<CirclesQuery, CirclesQueryVariables>;
export const CircleDocument = {"__meta__":{"hash":"c9c19ef3a23127d3b9aee42d701649fb1251b60b46f29c143d65c6acf55abe98"}} as unknown as DocumentNode<CircleQuery, CircleQueryVariables>;
export const GiveSeatDocument = {"__meta__":{"hash":"691630e835cec935c26ba22280d33f95db574a3c097c1ccd8d756016e9ca2a32"}} as unknown as DocumentNode<GiveSeatMutation, GiveSeatMutationVariables>;
export const EndsDocument = {"__meta__":{"hash":"39005e48dd14aaaf79053921eee58a52d9b51b6d7c0faf08fa17f53e3f8cfaa5"}} as unknown as DocumentNode<EndsQuery, EndsQueryVariables>;
export const ConnectionsDocument = {"__meta__":{"hash":"fbcf7df57a724e2891e06eac4cb6bc930dbad9b6da733dc4b8096eba81345418"}} as unknown as DocumentNode<ConnectionsQuery, ConnectionsQueryVariables>;
export const ConnectDocument = {"__meta__":{"hash":"edc1466c583c2bdee1af2c1986675c1a53b7a7a6b8c2357bc68965e348d00dd1"}} as unknown as DocumentNode<ConnectQuery, ConnectQueryVariables>;
export const ToPowerDocument = {"__meta__":{"hash":"d380149c0a3f3144d92b6a28fbdb66724adedc3f00127cddba3ff53337a62d26"}} as unknown as DocumentNode<ToPowerQuery, ToPowerQueryVariables>;
export const LoopsDocument = {"__meta__":{"hash":"a04005caa16a1fad3fa4100e3f2a2b36e6981dbe4e36e0bfd5c5e28678cb3a8f"}} as unknown as DocumentNode<LoopsQuery, LoopsQueryVariables>;
export const AroundDocument = {"__meta__":{"hash":"ae1deb3e99b0e270856648ec4661ded18666240c6c9f48776944ef5cc1985f7f"}} as unknown as DocumentNode<AroundQuery, AroundQueryVariables>;
export const DataDocument = {"__meta__":{"hash":"b302a97d53f32180a886f037357cfe31e27773d698597a2705039dbd4bf16f80"}} as unknown as DocumentNode<DataQuery, DataQueryVariables>;
export const EntityDocument = {"__meta__":{"hash":"c6cfa5235c23a2075405f193a0de587f2fc3c50093f53e28d407f80ac89f9c35"}} as unknown as DocumentNode<EntityQuery, EntityQueryVariables>;
export const NamesakesDocument = {"__meta__":{"hash":"aa8c11e608e55bb59d6bbdee6702ee7b06c9da190263245513ba98b4986dcad5"}} as unknown as DocumentNode<NamesakesQuery, NamesakesQueryVariables>;
export const RelationsDocument = {"__meta__":{"hash":"b43850f5d657a24cba368581bdd10c199fa7ef65b370093f31b0ccaefc76a811"}} as unknown as DocumentNode<RelationsQuery, RelationsQueryVariables>;
export const ExploreStartsDocument = {"__meta__":{"hash":"3bb631c322a334e624cfd8e3bdf088ffd222d5dc0a51b3734e66d0e52511d122"}} as unknown as DocumentNode<ExploreStartsQuery, ExploreStartsQueryVariables>;
export const ExploreOpeningDocument = {"__meta__":{"hash":"a90daf37794938d0f094eb17549538041af5e22595d472348e0b674795d6ac7a"}} as unknown as DocumentNode<ExploreOpeningQuery, ExploreOpeningQueryVariables>;
export const ExploreEntityDocument = {"__meta__":{"hash":"966aae74b8ce9c7e8addc5a40f5dd86881a29f7f7492fdf352b17ae65a6207af"}} as unknown as DocumentNode<ExploreEntityQuery, ExploreEntityQueryVariables>;
export const OpenSpaceDocument = {"__meta__":{"hash":"515279d64539702bd512f520d49b5c04b15020e57e41cf6652ebaf15a1cfc433"}} as unknown as DocumentNode<OpenSpaceMutation, OpenSpaceMutationVariables>;
export const ChangeSpaceDocument = {"__meta__":{"hash":"1f0fac8e0f6745fd91196cc22bc8479eec3c2176164a24383430d763a25758fc"}} as unknown as DocumentNode<ChangeSpaceMutation, ChangeSpaceMutationVariables>;
export const StartTopicDocument = {"__meta__":{"hash":"2b9fae798c4d78ad284cd0f263ccd35351567336d70f6011283f28c1daeb0f41"}} as unknown as DocumentNode<StartTopicMutation, StartTopicMutationVariables>;
export const ChangeTopicDocument = {"__meta__":{"hash":"80b5e191c18cfc102188af868863852faafd4be759cf32a7fc3bf7f494ac1a97"}} as unknown as DocumentNode<ChangeTopicMutation, ChangeTopicMutationVariables>;
export const PinTopicDocument = {"__meta__":{"hash":"d4d2d14ada1d7c6e7f8ad51bd271e96a1e861fca1188d8b58b084ba1d7fdf2ad"}} as unknown as DocumentNode<PinTopicMutation, PinTopicMutationVariables>;
export const LockTopicDocument = {"__meta__":{"hash":"a4640ff0adae28186f88faad5977c18de1ebdc1f6910c64864ff67e206460434"}} as unknown as DocumentNode<LockTopicMutation, LockTopicMutationVariables>;
export const HideTopicDocument = {"__meta__":{"hash":"5f385b17468743c820f0f9baee752f0f71a1c3221808f608fd60b896907971d4"}} as unknown as DocumentNode<HideTopicMutation, HideTopicMutationVariables>;
export const MoveTopicDocument = {"__meta__":{"hash":"821208e376d68d27b371fb8b5f970897db7b79937b27a24478555fb0bdf8f114"}} as unknown as DocumentNode<MoveTopicMutation, MoveTopicMutationVariables>;
export const SolveTopicDocument = {"__meta__":{"hash":"0b476830ac0d86c4a7f0d56c5182b538f954ba913dcfb84c47d893aa8350d388"}} as unknown as DocumentNode<SolveTopicMutation, SolveTopicMutationVariables>;
export const AddPostDocument = {"__meta__":{"hash":"fb9e6ab2cfc8073f705c545947afdf0b564672bd0977970da3e174e612fc2b19"}} as unknown as DocumentNode<AddPostMutation, AddPostMutationVariables>;
export const EditPostDocument = {"__meta__":{"hash":"63ecdbff9a6293558a2d0eeedf179e810378be39c53d44db2fbd4052a36641ea"}} as unknown as DocumentNode<EditPostMutation, EditPostMutationVariables>;
export const RemovePostDocument = {"__meta__":{"hash":"6434e85b269d6cc0c8a63089c1e22bffdbb9daee24d5695e937f83283ebb45e0"}} as unknown as DocumentNode<RemovePostMutation, RemovePostMutationVariables>;
export const HidePostDocument = {"__meta__":{"hash":"1d80fb1c2eea5f94ca69fb9893931a0457daf5070f68426632695d980f0fdad0"}} as unknown as DocumentNode<HidePostMutation, HidePostMutationVariables>;
export const ReactDocument = {"__meta__":{"hash":"9c44f53cf916a39368992ce15a53fabdffdd57f3d971cdbb79be3bb98a084ea3"}} as unknown as DocumentNode<ReactMutation, ReactMutationVariables>;
export const VoteDocument = {"__meta__":{"hash":"1f7e817aaa10708e31adae6db63ef3a3d5db7e61ea2ffc89b50f758ab4511837"}} as unknown as DocumentNode<VoteMutation, VoteMutationVariables>;
export const SaveDraftDocument = {"__meta__":{"hash":"857227283d2b76579bb3e11163df0eb3e080d89d26b2d0b15f5f829ad68c5801"}} as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;
export const MarkReadDocument = {"__meta__":{"hash":"0bb9202439b7283f6c76cbbbcd2d6b83e736d0bcaede0581a1bb9946d9bcb164"}} as unknown as DocumentNode<MarkReadMutation, MarkReadMutationVariables>;
export const WatchDocument = {"__meta__":{"hash":"60a716c7567866a86f71582271cdc53ec866bc5396b12eabbf1cb8742ce7f9a2"}} as unknown as DocumentNode<WatchMutation, WatchMutationVariables>;
export const ReportPostDocument = {"__meta__":{"hash":"70b24e5b8d3bae2969711475e7e0d7d78061582d548a91ede08c36834cf4764a"}} as unknown as DocumentNode<ReportPostMutation, ReportPostMutationVariables>;
export const SpacesDocument = {"__meta__":{"hash":"4bd4a2f754b350536e057ec427f5f10e11308e38f965663600d74fe76fe2c6c2"}} as unknown as DocumentNode<SpacesQuery, SpacesQueryVariables>;
export const SpaceDocument = {"__meta__":{"hash":"34bdb69aea082841f027eedbed168f726ee5bc13353f0b274dcddeaff7c4012f"}} as unknown as DocumentNode<SpaceQuery, SpaceQueryVariables>;
export const TopicsDocument = {"__meta__":{"hash":"209029f634c8acd118c146f788e15bcae0ead0217be33b65be672292239a65fa"}} as unknown as DocumentNode<TopicsQuery, TopicsQueryVariables>;
export const SearchPostsDocument = {"__meta__":{"hash":"47ed5c23baa2e515d7f13a4525b6803794bead51ee282241daef044f7ba14800"}} as unknown as DocumentNode<SearchPostsQuery, SearchPostsQueryVariables>;
export const DraftsDocument = {"__meta__":{"hash":"8fcddccfa30da13305a28dbb55afde60652e0d319b86967c6762c3826cca6be8"}} as unknown as DocumentNode<DraftsQuery, DraftsQueryVariables>;
export const TopicDocument = {"__meta__":{"hash":"1a3ac00353c26e89ff26b613576301696441022307bbd6dd66e2e80d4a0561c3"}} as unknown as DocumentNode<TopicQuery, TopicQueryVariables>;
export const PostsDocument = {"__meta__":{"hash":"e8ecc664986383259e813ca9930e913ff3312b277af1484327c98bb12469cd6b"}} as unknown as DocumentNode<PostsQuery, PostsQueryVariables>;
export const PostSourceDocument = {"__meta__":{"hash":"30ccf4839b2c2edb96828ccf2c2ce9debad43dace628b7f72e7e8ff27da90d94"}} as unknown as DocumentNode<PostSourceQuery, PostSourceQueryVariables>;
export const PostHistoryDocument = {"__meta__":{"hash":"a5bbe28103cdc05c6a7ff8e974584dfd1a6979fa5de9f65e8319a764f4448e7b"}} as unknown as DocumentNode<PostHistoryQuery, PostHistoryQueryVariables>;
export const PreviewDocument = {"__meta__":{"hash":"0de7876c9977b69a7cc56f70a28e6fe188fbbc3851b28c901157253bad67e8a4"}} as unknown as DocumentNode<PreviewQuery, PreviewQueryVariables>;
export const SnapshotDocument = {"__meta__":{"hash":"8fba566d23565a706ea79c59d1fa2e9d667f0ce0993866d480845ee5d46d4b58"}} as unknown as DocumentNode<SnapshotQuery, SnapshotQueryVariables>;
export const PostAddedDocument = {"__meta__":{"hash":"3ea2ab954e5a81cf871716fe595d0d9c875f7ce546cc9a790b9ba6a682e3c0df"}} as unknown as DocumentNode<PostAddedSubscription, PostAddedSubscriptionVariables>;
export const SpacePostAddedDocument = {"__meta__":{"hash":"d1f003ac6a11adaf938fafa04e9fa58902b945ddeaaadc3314f2cec14e2605a9"}} as unknown as DocumentNode<SpacePostAddedSubscription, SpacePostAddedSubscriptionVariables>;
export const TopicChangedDocument = {"__meta__":{"hash":"e3af125030e6ec31af2e68b0e7db18b32e8e6b6dd45965053f81b915b47493e0"}} as unknown as DocumentNode<TopicChangedSubscription, TopicChangedSubscriptionVariables>;
export const PresenceChangedDocument = {"__meta__":{"hash":"2d736d9aaabf4390697fbd40cba2e398b4969432accf5bbc18d5c3eaf48640d3"}} as unknown as DocumentNode<PresenceChangedSubscription, PresenceChangedSubscriptionVariables>;
export const HomeDocument = {"__meta__":{"hash":"6ae49e5fa693716fd0cccb53093e558814eef606ce721f647d5ad4666f44cadf"}} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const ApplicationsDocument = {"__meta__":{"hash":"2e663dd2ea2ec572e3c833152977261fa4c07230bc4d26fe086c18d7605d8c58"}} as unknown as DocumentNode<ApplicationsQuery, ApplicationsQueryVariables>;
export const AccountsDocument = {"__meta__":{"hash":"8f59b55ff1a0a603f1f489adc6c5422641567222310c0f9029faa8f8c02d8b9c"}} as unknown as DocumentNode<AccountsQuery, AccountsQueryVariables>;
export const ModerationLogDocument = {"__meta__":{"hash":"fed929b68aae4fb972b97b0f156f24e9c37bacec70a1dbd209eedb399308a1d1"}} as unknown as DocumentNode<ModerationLogQuery, ModerationLogQueryVariables>;
export const ReviewApplicationDocument = {"__meta__":{"hash":"1309d80dded6767689f707f9828e08e6e14756765e7a8e7ea8fd1e0f12657996"}} as unknown as DocumentNode<ReviewApplicationMutation, ReviewApplicationMutationVariables>;
export const TieOrganisationDocument = {"__meta__":{"hash":"967ef6f0705037aeffb25bc49f7a999b8b35b8c829d45fae0e1eb2019fcc96c3"}} as unknown as DocumentNode<TieOrganisationMutation, TieOrganisationMutationVariables>;
export const SuspendAccountDocument = {"__meta__":{"hash":"ce1314ec12e389b049c590ec47cd5efa14b680ef4a3d863a201add862b0636d1"}} as unknown as DocumentNode<SuspendAccountMutation, SuspendAccountMutationVariables>;
export const ReinstateAccountDocument = {"__meta__":{"hash":"52733ca589c83013340b54a4ab8d40466231fdc7fb728af081a85ac32c830934"}} as unknown as DocumentNode<ReinstateAccountMutation, ReinstateAccountMutationVariables>;
export const GiveRoleDocument = {"__meta__":{"hash":"7565dff9cf73f3ba700747af663a40a103e90c2f851cb09ac6bb4279b9de406f"}} as unknown as DocumentNode<GiveRoleMutation, GiveRoleMutationVariables>;
export const SilenceAccountDocument = {"__meta__":{"hash":"9f0c72fa93a51a1d08a77e9d24504a2af6757cff04d7cd30c3134612ec5cb052"}} as unknown as DocumentNode<SilenceAccountMutation, SilenceAccountMutationVariables>;
export const EndSilenceDocument = {"__meta__":{"hash":"058e2645771a527a75e7d367a0659f47b19b763abf8374dcd939e2fe63f0bf08"}} as unknown as DocumentNode<EndSilenceMutation, EndSilenceMutationVariables>;
export const ReportsDocument = {"__meta__":{"hash":"e562b79de52b0a6ff6beeee84d9ba517cb70736e359b51371a5ae294f28cfd47"}} as unknown as DocumentNode<ReportsQuery, ReportsQueryVariables>;
export const SettleReportDocument = {"__meta__":{"hash":"eb16f02b4ca6fdf123ccda03f720b8a23f9c3be9237a29926674dddc83f1fc4c"}} as unknown as DocumentNode<SettleReportMutation, SettleReportMutationVariables>;
export const NotificationsDocument = {"__meta__":{"hash":"21d4db99257144edb0e5a35610a674e5de6fc66b78278162d8780a73cae3b036"}} as unknown as DocumentNode<NotificationsQuery, NotificationsQueryVariables>;
export const NotificationMailDocument = {"__meta__":{"hash":"0322d4d3c2d4cc090fd7a29f01106ded89df8e0d86be14efe504b4f9b85585c1"}} as unknown as DocumentNode<NotificationMailQuery, NotificationMailQueryVariables>;
export const SetNotificationMailDocument = {"__meta__":{"hash":"9fd595cf72f0ebbf0107b66f2d98540c1d5de6862b96048ed1ae33886fc8ffd1"}} as unknown as DocumentNode<SetNotificationMailMutation, SetNotificationMailMutationVariables>;
export const MarkNotificationsReadDocument = {"__meta__":{"hash":"0b8f67a16371f248161920e6b7daa49c862da2220da167f7682d2a2aa36d87a6"}} as unknown as DocumentNode<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const PickedDocument = {"__meta__":{"hash":"b430153f2f447798bf29a797ed44466667262fd014ced4838a6a2428ed3075c5"}} as unknown as DocumentNode<PickedQuery, PickedQueryVariables>;
export const SearchDocument = {"__meta__":{"hash":"bb711eb3c88b7c9ed467d758e87338e3d15858235ac4e325e7f41745bbdc3586"}} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;