import type { types } from '@slack/bolt';
import type { Card } from '../../src/card';
import { isLanguage, LANGUAGES } from '../../src/languages';
import { ROAST_STYLES, type Style } from '../../src/library/shapes';
import type { Say } from '../../src/say';
import { button, select } from './blocks';
import { encodeChoice, type Choice } from './choice';

/** What can be done with a card as a whole. */
export function controls(card: Card, choice: Choice, say: Say): types.ActionsBlockElement[] {
  const other = card.kind === 'pitch' ? 'genuine' : 'pitch';
  const overruled = encodeChoice({ ...choice, style: undefined, overrule: other });
  return [
    ...(card.kind === 'pitch' ? angles(card, choice, say) : []),
    ...(card.kind === 'pitch' ? story(card, choice, say) : []),
    ...languages(card, choice, say),
    button('overrule', say(`button_overrule_${other}`), overruled),
  ];
}

export function styleName(style: Style | 'any', say: Say): string {
  return say(`style_${style.replaceAll('-', '_')}`);
}

function angles(card: Card, choice: Choice, say: Say): types.ActionsBlockElement[] {
  const styles = [undefined, ...ROAST_STYLES];
  const options = styles.map((style) => ({
    label: styleName(style ?? 'any', say),
    value: encodeChoice({ ...choice, style }),
  }));
  return [
    button('another', say('button_another'), encodeChoice({ ...choice, nth: card.angle.nth + 1 })),
    select('style', say('style'), options, styles.indexOf(choice.style)),
  ];
}

/** The exchange with this sender: what they answered, the story so far, and peace or war. */
function story({ saga, angle, notices }: Card, choice: Choice, say: Say): types.ActionsBlockElement[] {
  const now = encodeChoice({ ...choice, nth: angle.nth });
  return [
    button('answered', say('button_answered'), now),
    ...(saga ? [button('saga', say('button_saga'), saga.id)] : []),
    ...(saga?.asks === true
      ? [button('goes_on', say('button_saga_goes_on'), encodeChoice({ ...choice, saga: saga.id }))]
      : []),
    ...(notices.includes('truce') ? [button('lift', say('button_truce_lift'), now)] : []),
  ];
}

/** Only where ours may be wrong, or was chosen before. */
function languages(card: Card, choice: Choice, say: Say): types.ActionsBlockElement[] {
  const doubtful = card.notices.some((each) => each === 'language_doubtful' || each === 'language_unknown');
  if (choice.language === undefined && !doubtful) return [];
  const options = LANGUAGES.map((language) => ({
    label: say(`language_${language}`),
    value: encodeChoice({ ...choice, language }),
  }));
  const { code } = card.reading.language;
  return [select('language', say('language'), options, isLanguage(code) ? LANGUAGES.indexOf(code) : -1)];
}
