import { list, record, string, type Json } from './json';
import type { Asked } from './request';

/** A command, shortcut, form or button: Slack gives each its own trigger id. `channel` is where it was pressed, if anywhere. */
export function pressed(
  body: Json,
  user: { readonly id: string; readonly name: string },
  kind: string,
  channel = '',
): Asked {
  const workspace = workspaceOf(body);
  const url = string(body.response_url) || undefined;
  return {
    person: { workspace, user: user.id, name: user.name, channel: readByOthers(channel) },
    once: key(workspace, kind, body.trigger_id),
    reply: { url, channel: user.id },
  };
}

/** The same for a payload that has the person as an object. */
export function pressedBy(body: Json, kind: string, channel = ''): Asked {
  const user = record(body.user);
  const name = string(user.name) || string(user.username);
  return pressed(body, { id: string(user.id), name }, kind, channel);
}

/** A channel or group, which others read; not a direct message. */
export function readByOthers(channel: string): string | undefined {
  return /^[CG]/.test(channel) ? channel : undefined;
}

/** A missing id is no name for anything: as a key it would turn away everybody else without one. */
export function key(workspace: string, kind: string, id: unknown): string[] {
  return string(id) === '' ? [] : [`slack:${workspace}:${kind}:${string(id)}`];
}

/** Where the app is installed, which in a shared channel is not where the sender is at home. */
export function workspaceOf(body: Json): string {
  const installed = record(list(body.authorizations)[0]);
  const candidates = [
    record(body.view).app_installed_team_id,
    body.context_team_id,
    installed.team_id,
    body.team_id,
    record(body.team).id,
    record(body.user).team_id,
    record(body.enterprise).id,
  ];
  return candidates.map(string).find((each) => each !== '') ?? '';
}
