import type { types } from '@slack/bolt';
import type { Card } from '../../src/card';
import type { Rebuttal } from '../../src/guard/guard';
import type { Wish } from '../../src/roast';
import type { Say } from '../../src/say';
import { button, copyable, footer, messageOf, rich, words, type SlackMessage } from './blocks';
import { controls, styleName } from './card-controls';
import { encodeChoice, type Choice } from './choice';
import type { Reader } from './reader';
import { clip } from './text';
import { verdictBlock } from './verdict';

/** A card in Slack's blocks. `wish` is what led to it: its buttons start from there. */
export function cardMessage(card: Card, wish: Wish, reader: Reader): SlackMessage {
  const { say } = reader;
  const choice: Choice = {
    pitch: card.pitch.id,
    style: wish.style,
    language: wish.language,
    overrule: wish.overrule,
    saga: wish.saga,
  };
  const now: Choice = { ...choice, nth: card.angle.nth };
  const shown = [...card.rebuttals, card.plain, card.exit].filter((each) => each !== undefined);
  const blocks: types.KnownBlock[] = [
    verdictBlock(card, wish, reader),
    ...card.rebuttals.flatMap((each) => rebuttal(each, styleName(each.style, say), now, say)),
    ...(card.plain ? rebuttal(card.plain, say(card.kind === 'scam' ? 'advice' : 'warm'), now, say) : []),
    ...(card.exit ? rebuttal(card.exit, say('exit'), now, say) : []),
    { type: 'actions', elements: controls(card, choice, say) },
    footer([
      sources(shown, say),
      card.angle.of > 1 ? say('angle', { n: card.angle.nth + 1, of: card.angle.of }) : '',
      reader.isBetter === true ? say('model_arrived') : '',
      say('copy_yourself'),
    ]),
  ];
  return messageOf([say(`verdict_${card.kind}`), ...shown.map((each) => each.text)].join('\n\n'), blocks);
}

/** The rebuttal alone, as words that a telephone copies whole: a long press takes the message, and it is all of it. */
export function rebuttalMessage(rebuttal: Rebuttal): SlackMessage {
  return messageOf(rebuttal.text, [rich([words(clip(rebuttal.text, 2_000))])]);
}

/**
 * Its own block for each, so that copying one takes nothing else; advice is not for sending and has no button, and only
 * what has wit is for a channel.
 */
function rebuttal(each: Rebuttal, label: string, now: Choice, say: Say): types.KnownBlock[] {
  const value = encodeChoice({ ...now, use: { kind: each.style, seed: each.seed } });
  const named = (action: string, key: string): types.Button =>
    button(action, say(key), value, `${say(key)}: ${label}`);
  const isWitty = each.style !== 'exit' && each.style !== 'warm';
  const elements = [
    named('use', 'button_use'),
    ...(isWitty ? [named('share', 'button_share')] : []),
    // The library's own lines are weighed by their writers; a model's by its readers.
    ...(each.source === 'model' ? [named('thumb_up', 'thumb_up'), named('thumb_down', 'thumb_down')] : []),
  ];
  return [
    copyable(label, each.text),
    ...(each.style === 'scam' ? [] : [{ type: 'actions' as const, elements }]),
  ];
}

/** Where the texts come from; the seeds bring the same ones back on any machine. */
function sources(shown: readonly Rebuttal[], say: Say): string {
  const seeds = new Set(shown.filter((each) => each.source === 'template').map((each) => each.seed));
  const model = shown.some((each) => each.source === 'model') ? [say('source_model')] : [];
  return [
    ...(seeds.size > 0 ? [say('source_template', { name: [...seeds].join(', ') })] : []),
    ...model,
  ].join(' · ');
}
