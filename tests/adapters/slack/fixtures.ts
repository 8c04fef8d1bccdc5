import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { list, record, string, type Json } from '../../../adapters/slack/json';

export type Payload = Record<string, unknown> & { event?: Record<string, unknown> };

/** A fresh copy of a payload as Slack sends it; `changes` go over its top level. */
export function payload(name: string, changes: Record<string, unknown> = {}): Payload {
  const file = join(__dirname, '../../fixtures/slack', `${name}.json`);
  const { payload } = JSON.parse(readFileSync(file, 'utf8')) as { payload: Payload };
  return { ...payload, ...changes };
}

let count = 0;

/** A direct message that was not sent before: its ids are its own unless `event` says otherwise. */
export function message(name: string, event: Record<string, unknown> = {}): Payload {
  count += 1;
  const body = payload(name, { event_id: `Ev${count}` });
  const fresh = { ts: `1795000000.${String(count).padStart(6, '0')}`, client_msg_id: `client-${count}` };
  return { ...body, event: { ...body.event, ...fresh, ...event } };
}

/** A press, command or shortcut with a trigger of its own. */
export function pressed(name: string, changes: Record<string, unknown> = {}): Payload {
  count += 1;
  return payload(name, { trigger_id: `trigger-${count}`, ...changes });
}

export const PITCH = payload('slash-text').text as string;

/** What can be pressed or chosen in a message or view of ours. */
export function controls(screen: unknown): Json[] {
  return list(record(screen).blocks)
    .map(record)
    .flatMap((block) => [...list(block.elements), block.accessory])
    .map(record)
    .filter((each) => string(each.action_id) !== '');
}

/** The first control of that name; empty when there is none. */
export function control(screen: unknown, id: string): Json {
  return controls(screen).find((each) => each.action_id === id) ?? {};
}
