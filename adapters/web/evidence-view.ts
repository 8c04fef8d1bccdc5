import type { Card } from '../../src/card';
import { evidenceOf, marked, type Evidence } from './highlight';
import { html, type Html } from './html';
import type { Ui } from './visitor';

/** How the message was read: its text with the evidence marked, what each mark shows, and the facts. */
export function evidenceView(card: Card, ui: Ui): Html {
  const { say } = ui;
  const evidence = evidenceOf(card, ui.library, ui.language);
  const { code } = card.reading.language;
  const list = (title: string, kind: 'for' | 'against'): Html | undefined => {
    const some = evidence.filter((each) => each.against === (kind === 'against'));
    return some.length === 0
      ? undefined
      : html`<h3>${title}</h3>
          <ul class="why ${kind}">
            ${some.map(reason)}
          </ul>`;
  };
  const facts = factsOf(card, ui).map(
    ([name, value]) =>
      html`<div>
        <dt>${say(name)}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  return html`<aside class="evidence" aria-label="${say('you_pasted')}">
    <h3 id="pasted">${say('you_pasted')}</h3>
    <pre
      class="pitch"
      tabindex="0"
      role="region"
      aria-labelledby="pasted"
      lang="${code === 'unknown' ? '' : code}"
    >
${marked(card.pitch.text, evidence)}</pre>
    ${list(say('why'), 'for')} ${list(say('why_not'), 'against')}
    ${
      facts.length === 0
        ? undefined
        : html`<h3>${say('understood')}</h3>
            <dl>${facts}</dl>`
    }
  </aside>`;
}

function reason(each: Evidence): Html {
  const why = each.why === undefined ? undefined : html` <span>${each.why}</span>`;
  return html`<li id="why-${each.number}">
    <b aria-hidden="true">${each.number}</b>
    <p><q>${each.quote}</q> <strong>${each.name}</strong>${why}</p>
  </li>`;
}

/** Pairs of an interface key and what was read; what the message does not say is left out. */
function factsOf(card: Card, { say }: Ui): [string, string][] {
  const { facts, language } = card.reading;
  const to = [facts.recipient?.quote, facts.recipientCompany?.quote]
    .filter((each) => each !== undefined)
    .join(', ');
  const ask = facts.ask.evidence
    ? `${say(`ask_${facts.ask.kind}`)} (“${facts.ask.evidence.quote}”)`
    : say(`ask_${facts.ask.kind}`);
  const all: [string, string | undefined][] = [
    ['fact_sender', facts.sender?.quote],
    ['fact_company', facts.company?.quote],
    ['fact_recipient', to],
    ['fact_offer', facts.offer?.quote],
    ['fact_ask', ask],
    ['fact_metric', facts.metric?.quote],
    ['fact_assumption', facts.assumption?.quote],
    ['fact_language', language.code === 'unknown' ? undefined : say(`language_${language.code}`)],
  ];
  return all.filter((each): each is [string, string] => each[1] !== undefined && each[1] !== '');
}
