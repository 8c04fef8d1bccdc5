import { isLanguage, type Language } from '../../src/languages';
import type { Person } from '../../src/ports';
import type { Incoming } from './activity';

/** The Bot Framework Emulator has no tenants. */
const NO_TENANT = 'emulator';

export function tenantOf(activity: Incoming): string | undefined {
  return activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? undefined;
}

/**
 * Keyed by tenant and directory id: the other id differs from bot to bot. Teams tells a bot nothing of roles, so an
 * administrator is whoever stands in `admins` by directory id, and nobody else.
 */
export function personOf(activity: Incoming, admins: readonly string[] = []): Person {
  const { id, aadObjectId, name } = activity.from;
  return {
    workspace: tenantOf(activity) ?? NO_TENANT,
    user: aadObjectId ?? id,
    name: name ?? '',
    ...(isPrivate(activity) ? {} : { channel: channelKey(activity) }),
    ...(aadObjectId && admins.includes(aadObjectId.toLowerCase()) ? { isAdmin: true } : {}),
  };
}

/** A chat with the bot alone; an absent type is a personal chat of the Emulator. */
export function isPrivate(activity: Incoming): boolean {
  return (activity.conversation.conversationType ?? 'personal') === 'personal';
}

/** The channel or chat, whichever thread of it the message stands in. */
export function channelKey(activity: Incoming): string {
  return activity.conversation.id.replace(/;messageid=.*$/, '');
}

/** The same delivery twice has the same key; an edit is none. Undefined when it has no id to tell it by. */
export function deliveryKey(activity: Incoming): string | undefined {
  if (!activity.id) return undefined;
  const edit = activity.type === 'messageUpdate' ? `:${activity.timestamp ?? ''}` : '';
  return `teams:${personOf(activity).workspace}:${activity.conversation.id}:${activity.id}${edit}`;
}

/** The language of the person's client, if it is one of ours; undefined otherwise. */
export function localeOf(activity: Incoming): Language | undefined {
  const code = (activity.locale ?? '').slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : undefined;
}
