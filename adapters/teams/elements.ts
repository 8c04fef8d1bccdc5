import { ORDERS } from './order-data';
import type { Verb } from './press';

/** One element of an Adaptive Card, as JSON. */
export type Element = Readonly<Record<string, unknown>>;

/** Where a card stands: only a chat knows Action.Execute; a dialog sends Action.Submit. */
export type Place = 'chat' | 'dialog';

/** Words of the interface. They are ours, so Markdown cannot surprise us. */
export function words(text: string, looks: Element = {}): Element {
  return { type: 'TextBlock', text, wrap: true, ...looks };
}

/** A block costs about a hundred characters: lines beyond these run on. */
const MAX_LINES = 12;

/** Words of a stranger, or made of them: text runs, which no client reads as Markdown. One block a paragraph. */
export function literalWords(text: string): Element[] {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  const shown =
    lines.length <= MAX_LINES
      ? lines
      : [...lines.slice(0, MAX_LINES - 1), lines.slice(MAX_LINES - 1).join(' ')];
  return shown.map((line) => ({
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [{ type: 'TextRun', text: line }],
  }));
}

/** “The quoted words”, and what they show. */
export function quotedWords(quote: string, shows: string): Element {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: `“${quote}”`, italic: true },
      { type: 'TextRun', text: `  ${shows}`, isSubtle: true },
    ],
  };
}

/** What a form's inputs hold goes with these buttons; the others carry what they stand for. */
const SENDS_INPUTS: readonly Verb[] = [
  'style',
  'share_confirm',
  'settings_keep',
  'answer',
  'share_saga_confirm',
  ...ORDERS,
];

/** A button. Old clients do not know Action.Execute and get Action.Submit with the same data. */
export function button(title: string, verb: Verb, carried: object, place: Place): Element {
  const associatedInputs = SENDS_INPUTS.includes(verb) ? 'auto' : 'none';
  const data = { ...carried, verb };
  const submit = { type: 'Action.Submit', title, associatedInputs, data };
  if (place === 'dialog') return submit;
  return { type: 'Action.Execute', title, verb, associatedInputs, data, fallback: submit };
}

/** A button that opens a dialog. A client without dialogs sends the same data as a message. */
export function dialogButton(title: string, verb: Verb, carried: object): Element {
  const data = { ...carried, verb, msteams: { type: 'task/fetch' } };
  return { type: 'Action.Submit', title, associatedInputs: 'none', data };
}

/** Buttons inside a card, beside what they are about. */
export function actions(...buttons: readonly Element[]): Element {
  return { type: 'ActionSet', spacing: 'Small', actions: buttons };
}

/** A box for words, as they are now. */
export function textInput(id: string, label: string, value: string, rest: Element = {}): Element {
  return { type: 'Input.Text', id, label, value, ...rest };
}

export function choice(
  id: string,
  label: string,
  value: string,
  choices: readonly (readonly [value: string, title: string])[],
): Element {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    value,
    style: 'compact',
    choices: choices.map(([each, title]) => ({ value: each, title })),
  };
}

/** A whole card of version 1.5, the newest that every Teams client knows. */
export function adaptiveCard(
  body: readonly Element[],
  actions: readonly Element[],
  fallbackText: string,
): Element {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText,
    body,
    actions,
    msteams: { width: 'Full' },
  };
}
