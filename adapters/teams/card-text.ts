import type { Rebuttal } from '../../src/guard/guard';
import type { Say } from '../../src/say';
import { carried, type Drawing } from './drawing';
import { actions, button, dialogButton, literalWords, words, type Element } from './elements';
import { clip } from './markdown';

const MAX_TEXT = 2_000;

/** One text alone in its box, so that nothing else is copied with it; below it where it comes from. */
export function textBox(rebuttal: Rebuttal, drawing: Drawing, say: Say): Element {
  const source =
    rebuttal.source === 'model' ? say('source_model') : say('source_template', { name: rebuttal.seed });
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: [
      ...literalWords(clip(rebuttal.text, MAX_TEXT)),
      words(source, { isSubtle: true, size: 'Small' }),
      // Advice about a scam is for the reader alone.
      ...(rebuttal.style === 'scam' ? [] : [actions(...onText(rebuttal, drawing, say))]),
    ],
  };
}

/** A warm answer is nobody's joke: it is used, not shared. A model learns from thumbs, a library is written by hand. */
function onText({ seed, style, source }: Rebuttal, drawing: Drawing, say: Say): Element[] {
  const { place } = drawing;
  const data = carried(drawing, seed);
  const share =
    place === 'chat'
      ? dialogButton(say('button_share'), 'share', data)
      : button(say('button_share'), 'share', data, place);
  const thumbs = (['thumb_up', 'thumb_down'] as const).map((verb) => button(say(verb), verb, data, place));
  return [
    button(say('button_use'), 'use', data, place),
    ...(style === 'warm' ? [] : [share]),
    ...(source === 'model' ? thumbs : []),
  ];
}
