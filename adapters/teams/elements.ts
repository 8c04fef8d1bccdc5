import type { Carried, Verb } from './press';

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

/** A button. Old clients do not know Action.Execute and get Action.Submit with the same data. */
export function button(title: string, verb: Verb, carried: Carried, place: Place): Element {
  const inputs = verb === 'style' ? 'auto' : 'none';
  const submit = { type: 'Action.Submit', title, associatedInputs: inputs, data: { ...carried, verb } };
  if (place === 'dialog') return submit;
  return {
    type: 'Action.Execute',
    title,
    verb,
    associatedInputs: inputs,
    data: { ...carried, verb },
    fallback: submit,
  };
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
