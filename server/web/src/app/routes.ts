import { lazy, type ComponentType } from 'react';
import paths from './routes.json';

/** A page: its own part of the program, loaded when it is opened. */
export interface Route {
  /** Pattern of its address. The server answers for those in routes.json alone. */
  path: string;
  Page: ComponentType;
}

const load = {
  home: lazy(() => import('../pages/home/HomePage')),
  search: lazy(() => import('../pages/search/SearchPage')),
  entity: lazy(() => import('../pages/entity/EntityPage')),
  connections: lazy(() => import('../pages/connections/ConnectionsPage')),
  explore: lazy(() => import('../pages/explore/ExplorePage')),
  data: lazy(() => import('../pages/data/DataPage')),
  embedConnections: lazy(() => import('../pages/embed/EmbedPage')),
  account: lazy(() => import('../pages/account/AccountPage')),
  signIn: lazy(() => import('../pages/account/SignInPage')),
  signUp: lazy(() => import('../pages/account/SignUpPage')),
  confirm: lazy(() => import('../pages/account/ConfirmPage')),
  reset: lazy(() => import('../pages/account/ResetPage')),
  join: lazy(() => import('../pages/account/JoinPage')),
  organisation: lazy(() => import('../pages/account/OrganisationPage')),
  circles: lazy(() => import('../pages/circles/CirclesPage')),
  circle: lazy(() => import('../pages/circles/CirclePage')),
  moderation: lazy(() => import('../pages/moderation/ModerationPage')),
  forum: lazy(() => import('../pages/forum/ForumPage')),
  space: lazy(() => import('../pages/forum/SpacePage')),
  topic: lazy(() => import('../pages/forum/TopicPage')),
  newTopic: lazy(() => import('../pages/forum/NewTopicPage')),
  forumSearch: lazy(() => import('../pages/forum/ForumSearchPage')),
  notifications: lazy(() => import('../pages/notifications/NotificationsPage')),
} satisfies Record<keyof typeof paths, ComponentType>;

/** All pages. */
export const routes: Route[] = Object.entries(load).map(([name, Page]) => ({
  path: paths[name as keyof typeof paths],
  Page,
}));

/** The address of an entity's page. */
export function entityPath(id: string): string {
  return paths.entity.replace(':id', id);
}

/** The address of a circle's page. */
export function circlePath(id: string): string {
  return paths.circle.replace(':id', id);
}

/** The address of a space of the forum. */
export function spacePath(id: string): string {
  return paths.space.replace(':id', id);
}

/** The address of a topic, at one of its posts where a number is given. */
export function topicPath(id: string, post?: number): string {
  const path = paths.topic.replace(':id', id);
  return post ? `${path}?post=${post}` : path;
}

/** The addresses that need no more than their name. */
export const homePath = paths.home;
export const searchPath = paths.search;
export const connectionsPath = paths.connections;
export const explorePath = paths.explore;
export const dataPath = paths.data;
export const embedPath = paths.embedConnections;
export const accountPath = paths.account;
export const signInPath = paths.signIn;
export const signUpPath = paths.signUp;
export const resetPath = paths.reset;
export const organisationPath = paths.organisation;
export const circlesPath = paths.circles;
export const moderationPath = paths.moderation;
export const forumPath = paths.forum;
export const newTopicPath = paths.newTopic;
export const forumSearchPath = paths.forumSearch;
export const notificationsPath = paths.notifications;

/** Whether a page stands in a frame on another page, without what is around the pages here. */
export function isEmbedded(path: string): boolean {
  return path.startsWith('/embed/');
}
