import type { Say } from '../../src/say';
import { button, messageOf, section, type SlackMessage } from './blocks';
import { decodeChoice, encodeChoice, type Choice } from './choice';

/** Which words under which card. */
interface Said {
  /** Of the message that they stand in. */
  readonly ts: string;
  readonly choice: Choice;
}

/** Asks what the words under a card are. */
export function saidMessage(said: Said, say: Say): SlackMessage {
  const value = `${said.ts} ${encodeChoice(said.choice)}`;
  const elements = [
    button('said_yes', say('said_yes'), value),
    button('said_pitch', say('said_pitch'), value),
  ];
  return messageOf(say('said_ask'), [section(say('said_ask')), { type: 'actions', elements }]);
}

/** What such a button stands for; undefined for a value that is not ours. */
export function decodeSaid(value: string): Said | undefined {
  const [, ts, rest] = /^(\d{1,20}\.\d{1,10}) (.*)$/s.exec(value) ?? [];
  const choice = decodeChoice(rest ?? '');
  return ts !== undefined && choice ? { ts, choice } : undefined;
}
