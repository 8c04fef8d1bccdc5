import type { types } from '@slack/bolt';
import type { Card } from '../../src/card';
import { isLanguage, LANGUAGES } from '../../src/languages';
import type { Library } from '../../src/library/library';
import { ROAST_STYLES, type Style } from '../../src/library/shapes';
import { nameOf } from '../../src/read/verdict';
import type { Rebuttal } from '../../src/guard/guard';
import type { Wish } from '../../src/roast';
import { sayIn, type Say } from '../../src/say';
import { button, copyable, footer, messageOf, rich, select, type SlackMessage } from './blocks';
import { encodeChoice, type Choice } from './choice';
import { clip } from './text';

const REASONS = 3;
const LONGEST_QUOTE = 160;

/** A card in Slack's blocks. `wish` is what led to it: its buttons start from there. */
export function cardMessage(card: Card, wish: Wish, library: Library): SlackMessage {
  const say = sayIn(library, card.language);
  const choice: Choice = {
    pitch: card.pitch.id,
    style: wish.style,
    language: wish.language,
    overrule: wish.overrule,
  };
  const now: Choice = { ...choice, nth: card.angle.nth };
  const shown = [...card.rebuttals, card.plain, card.exit].filter((each) => each !== undefined);
  const blocks: types.KnownBlock[] = [
    verdict(card, wish, library, say),
    ...card.rebuttals.flatMap((each) => rebuttal(each, styleName(each.style, say), now, say)),
    ...(card.plain ? rebuttal(card.plain, say(card.kind === 'scam' ? 'advice' : 'warm'), now, say) : []),
    ...(card.exit ? rebuttal(card.exit, say('exit'), now, say) : []),
    { type: 'actions', elements: controls(card, choice, say) },
    footer([
      sources(shown, say),
      card.angle.of > 1 ? say('angle', { n: card.angle.nth + 1, of: card.angle.of }) : '',
      say('copy_yourself'),
    ]),
  ];
  return messageOf([say(`verdict_${card.kind}`), ...shown.map((each) => each.text)].join('\n\n'), blocks);
}

/** The rebuttal alone, as words that a telephone copies whole. */
export function rebuttalMessage(rebuttal: Rebuttal): SlackMessage {
  return messageOf(rebuttal.text, [
    rich([{ type: 'rich_text_section', elements: [{ type: 'text', text: clip(rebuttal.text, 2_000) }] }]),
  ]);
}

/** What it is, what to know about this answer, and the words that gave it away. */
function verdict(card: Card, wish: Wish, library: Library, say: Say): types.KnownBlock {
  const next = card.kind === 'unclear' && card.exit ? [say('unclear_next')] : [];
  // Once the person has decided, our reasons for something else are beside the point.
  const decided = wish.overrule !== undefined && wish.overrule !== card.reading.verdict.kind;
  const lines = [
    ...(decided ? [say('overruled')] : []),
    ...next,
    ...card.notices.map((notice) => say(notice)),
  ];
  const reasons = card.reading.verdict.reasons
    .filter(
      (each) =>
        !decided &&
        each.quote.trim() !== '' &&
        (card.kind === 'unclear' || each.for === (card.kind !== 'genuine')),
    )
    .slice(0, REASONS);
  const items = reasons.map((each): types.RichTextSection => {
    const shows = say('shows_for', { name: nameOf(library, each.shows, card.language) });
    return {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: `“${clip(each.quote, LONGEST_QUOTE)}”`, style: { italic: true } },
        { type: 'text', text: ` · ${clip(shows, LONGEST_QUOTE)}` },
      ],
    };
  });
  return rich([
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: say(`verdict_${card.kind}`), style: { bold: true } },
        ...lines.map((line): types.RichTextText => ({ type: 'text', text: `\n${line}` })),
      ],
    },
    ...(items.length > 0
      ? [{ type: 'rich_text_list' as const, style: 'bullet' as const, elements: items }]
      : []),
  ]);
}

/** Its own block for each, so that copying one takes nothing else; advice is not for sending and has no button. */
function rebuttal(each: Rebuttal, label: string, now: Choice, say: Say): types.KnownBlock[] {
  const use = button(
    'use',
    say('button_use'),
    encodeChoice({ ...now, use: { kind: each.style, seed: each.seed } }),
    `${say('button_use')}: ${label}`,
  );
  return [
    copyable(label, each.text),
    ...(each.style === 'scam' ? [] : [{ type: 'actions' as const, elements: [use] }]),
  ];
}

function controls(card: Card, choice: Choice, say: Say): types.ActionsBlockElement[] {
  const controls: types.ActionsBlockElement[] = [];
  if (card.kind === 'pitch') {
    const styles = [undefined, ...ROAST_STYLES];
    const options = styles.map((style) => ({
      label: styleName(style ?? 'any', say),
      value: encodeChoice({ ...choice, style }),
    }));
    controls.push(
      button('another', say('button_another'), encodeChoice({ ...choice, nth: card.angle.nth + 1 })),
    );
    controls.push(select('style', say('style'), options, styles.indexOf(choice.style)));
  }
  if (
    choice.language !== undefined ||
    card.notices.some((each) => each === 'language_doubtful' || each === 'language_unknown')
  ) {
    const options = LANGUAGES.map((language) => ({
      label: say(`language_${language}`),
      value: encodeChoice({ ...choice, language }),
    }));
    const { code } = card.reading.language;
    controls.push(
      select('language', say('language'), options, isLanguage(code) ? LANGUAGES.indexOf(code) : -1),
    );
  }
  const other = card.kind === 'pitch' ? 'genuine' : 'pitch';
  controls.push(
    button(
      'overrule',
      say(`button_overrule_${other}`),
      encodeChoice({ ...choice, style: undefined, overrule: other }),
    ),
  );
  return controls;
}

function styleName(style: Style | 'any', say: Say): string {
  return say(`style_${style.replaceAll('-', '_')}`);
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
