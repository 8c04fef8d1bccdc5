import type { Card } from '../../src/card';
import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import type { Say } from '../../src/say';
import { carried, type Drawing } from './drawing';
import { actions, button, choice, type Element } from './elements';
import { ANY, LANGUAGE_INPUT, STYLE_INPUT } from './press';

/** What can be chosen about a card: its style, and its language where ours may be wrong. */
export function choices({ card, wish }: Drawing, say: Say): Element[] {
  if (!hasChoices(card)) return [];
  const styles = ROAST_STYLES.map((each) => [each, say(`style_${each.replace('-', '_')}`)] as const);
  const languages = LANGUAGES.map((each) => [each, say(`language_${each}`)] as const);
  return [
    choice(STYLE_INPUT, say('style'), wish.style ?? ANY, [[ANY, say('style_any')], ...styles]),
    choice(LANGUAGE_INPUT, say('language'), wish.language ?? ANY, [
      [ANY, say('language_auto')],
      ...languages,
    ]),
  ];
}

/** What can be done with a card as a whole. */
export function controls(drawing: Drawing, say: Say): Element[] {
  const { card, place } = drawing;
  const overrule = (to: 'pitch' | 'genuine'): Element =>
    button(say(`button_overrule_${to}`), 'overrule', { ...carried(drawing), nth: 0, overrule: to }, place);
  const restyle = button(say('style'), 'style', carried(drawing), place);
  if (card.kind !== 'pitch') {
    return [
      ...(hasChoices(card) ? [restyle] : []),
      overrule('pitch'),
      ...(card.kind === 'unclear' ? [overrule('genuine')] : []),
    ];
  }
  return [button(say('button_another'), 'another', carried(drawing), place), restyle, overrule('genuine')];
}

/** The exchange with this sender: what they answered, the story so far, and peace or war. */
export function storyControls(drawing: Drawing, say: Say): Element[] {
  const { card, place, wish } = drawing;
  const { kind, pitch, saga, notices } = card;
  if (kind !== 'pitch') return [];
  const about = wish.saga === undefined ? { pitch: pitch.id } : { saga: wish.saga };
  return [
    actions(
      button(say('button_answered'), 'answered', about, place),
      ...(saga ? [button(say('button_saga'), 'saga', { saga: saga.id }, place)] : []),
      ...(saga?.asks === true
        ? [button(say('button_saga_goes_on'), 'goes_on', { ...carried(drawing), saga: saga.id }, place)]
        : []),
      ...(notices.includes('truce') || notices.includes('saga_stopped')
        ? [button(say('button_truce_lift'), 'lift', { pitch: pitch.id }, place)]
        : []),
    ),
  ];
}

/** A doubtful language can be set right on any card, a style only where there is something to style. */
function hasChoices(card: Card): boolean {
  return card.kind === 'pitch' || card.notices.some((notice) => notice.startsWith('language_'));
}
