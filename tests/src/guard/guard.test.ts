import { guard, isRefused, type Refused } from '../../../src/guard/guard';
import type { Rule } from '../../../src/guard/written';
import type { Language } from '../../../src/languages';
import type { Style } from '../../../src/library/shapes';
import type { VerdictKind } from '../../../src/read/verdict';
import type { House } from '../../../src/roast';
import { openHouse } from '../../../src/open-house';
import { libraryFiles } from '../../a-library';
import { aPitch } from '../../a-pitch';
import { realHouse } from '../../real-house';
import { PITCHES } from '../../texts';

interface Case {
  readonly style?: Style;
  readonly verdict?: VerdictKind;
  readonly pitch?: string;
  readonly source?: 'template' | 'model';
}

function judged(house: House, language: Language, text: string, rest: Case = {}): Refused {
  const draft = {
    style: rest.style ?? 'quip',
    language,
    text,
    source: rest.source ?? 'template',
    seed: 'ABCD-1',
    line: 'x',
    engine: 'mirror',
  } as const;
  const result = guard(draft, {
    pitch: aPitch(rest.pitch ?? PITCHES[language]),
    verdict: rest.verdict ?? 'pitch',
    library: house.library,
    detect: house.detect,
  });
  if (isRefused(result)) return result;
  expect(result).toBe(draft);
  return { rules: [], quotes: [] };
}

/** Refuses with this rule, and says with which words. */
function mustRefuse(
  house: House,
  language: Language,
  text: string,
  rule: Rule,
  quote?: string,
  rest: Case = {},
): void {
  const { rules, quotes } = judged(house, language, text, rest);
  expect(rules).toContain(rule);
  if (quote !== undefined) expect(quotes[rules.indexOf(rule)]).toBe(quote);
  expect(quotes).toHaveLength(rules.length);
}

describe('the guard, whatever the language', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(libraryFiles());
  });

  it('lets a polite no through as it is', () => {
    expect(judged(house, 'en', 'The kettle and I say no.').rules).toEqual([]);
  });

  it.each<[string, Rule, string, string]>([
    ['a link', 'S3', 'See https://example.org/x and no.', 'https://example.org/x'],
    ['a host', 'S3', 'See kettle.io and no.', 'kettle.io'],
    ['a price', 'S3', 'It costs € 5 and no.', '€ 5'],
    ['a price in words', 'S3', 'It costs 500 dollars and no.', '500 dollars'],
    ['a real date', 'S3', 'Let us say 3 March, or no.', '3 March'],
    ['a real time', 'S3', 'Let us say 10:30, or no.', '10:30'],
    ['an address', 'S5', 'Write to me@kettle.example, or no.', 'me@kettle.example'],
    ['a handle', 'S5', 'Ask @kettle, or no.', '@kettle'],
    ['a phone number', 'S5', 'Call 0475 12 34 56 or no.', '0475 12 34 56'],
    ['a phone number before a comma', 'S5', 'Call 0475123456, or no.', '0475123456'],
    ['a phone number at the end of a sentence', 'S5', 'The answer is no. Call 0475123456.', '0475123456'],
    ['a figure that the pitch does not have', 'S11', 'You promised 99% and no.', '99%'],
    ['a multiple that the pitch does not have', 'S11', 'You promised 12x and no.', '12x'],
    ['a tag', 'S9', 'Hello <b>you</b> and no.', '<b>'],
    ['a shout to a channel', 'S9', 'Hello <!channel> and no.', '<!channel>'],
    ['bold', 'S9', 'Hello **you** and no.', '**'],
    ['a link in Markdown', 'S9', 'Hello [you](x) and no.', ']('],
    ['a placeholder', 'S9', 'Hello {{ sender }} and no.', '{{ sender }}'],
    ['an exclamation mark', 'voice', 'Hello and no!', '!'],
    ['an emoji', 'voice', 'Hello and no 😀', '😀'],
    ['a flag', 'voice', 'Hello and no 🇧🇪', '🇧'],
    ['a host read out', 'S3', 'See kettle dot com and no.', 'dot com'],
    ['a quoted line', 'S9', '> hello\nand no.', '>'],
    ['a name never filled in', 'S9', 'Hello from COMPANY NAME and no.', 'COMPANY NAME'],
    ['no refusal', 'S6', 'What a lovely message about kettles.', ''],
    ['two words', 'length', 'Just no.', ''],
    ['a speech', 'length', `${'and on and on and on '.repeat(30)} no.`, ''],
  ])('refuses %s', (_, rule, text, quote) => {
    mustRefuse(house, 'en', text, rule, quote);
  });

  it('lets a thirtieth of February at 25:10 through', () => {
    expect(judged(house, 'en', 'Let us say 30 February at 25:10, which is no.').rules).toEqual([]);
  });

  it('lets figures, links and prices of the pitch itself through', () => {
    const pitch = 'We sell 43% more for €500, see pipewise.com or call 0475 12 34 56 now!';
    for (const own of ['43%', '€500', 'pipewise.com', '0475 12 34 56'])
      expect(judged(house, 'en', `I heard of ${own} and no.`, { pitch }).rules).toEqual([]);
  });

  it('lets a price through that is reckoned from the pitch, and no other', () => {
    const pitch = 'Links at $80 each.';
    expect(judged(house, 'en', 'Eight would be $640 and no.', { pitch }).rules).toEqual([]);
    mustRefuse(house, 'en', 'Make it $75 and no.', 'S3', '$75', { pitch });
  });

  it('does not excuse a list because the pitch had one', () => {
    mustRefuse(house, 'en', 'So:\n- no\n- no.', 'S9', '-', { pitch: 'We sell:\n- no\n- no.' });
  });

  it('lets the pitch shout in quotation marks, and nobody else', () => {
    const pitch = 'Act now! Before 3 March! Only €5!';
    expect(judged(house, 'en', 'You wrote “Act now! Before 3 March!” and no.', { pitch }).rules).toEqual([]);
    expect(judged(house, 'en', 'You wrote “Act soon! Before 4 March!” and no.', { pitch }).rules).toEqual([
      'S3',
      'voice',
    ]);
  });

  it('does not take the no of the pitch for a no of ours', () => {
    mustRefuse(house, 'en', 'You wrote “no pressure” and I sat down.', 'S6', '', {
      pitch: 'Come, no pressure.',
    });
  });

  it.each(['genuine', 'scam'] as const)(
    'lets no joke at a %s message through, but its plain answer',
    (verdict) => {
      mustRefuse(house, 'en', 'The kettle and I say no.', 'S8', '', { verdict });
      expect(
        judged(house, 'en', 'Thank you for a real question.', {
          verdict,
          style: verdict === 'scam' ? 'scam' : 'warm',
        }).rules,
      ).toEqual([]);
    },
  );

  it('asks the plain exit for a no too', () => {
    mustRefuse(house, 'en', 'Thank you for writing to us.', 'S6', '', { style: 'exit' });
  });

  it('refuses a model that answers in another language than it was asked for', () => {
    const dutch =
      'Het spijt me, maar wij hebben hier geen afdeling en ook geen personeel, dus ik moet u helaas teleurstellen, no.';
    mustRefuse(house, 'en', dutch, 'language', '', { source: 'model' });
    expect(
      judged(
        house,
        'en',
        'I am sorry, but we have neither a department nor any people here, and so my answer has to remain no.',
        { source: 'model' },
      ).rules,
    ).toEqual([]);
  });

  it('names every broken rule once for each of the words, in one answer', () => {
    const { rules, quotes } = judged(house, 'en', 'See kettle.io! And kettle.io! For € 5!');
    expect(rules.map((rule, i) => `${rule}:${quotes[i]}`).sort()).toEqual([
      'S3:kettle.io',
      'S3:€ 5',
      'S6:',
      'voice:!',
    ]);
  });

  it('is quick with a draft of 40 kB of anything', () => {
    const begin = performance.now();
    for (const unit of ['a', '1', '<a', '{{', '@', 'a.', '“', '1.', '€1', '0475 '])
      judged(house, 'en', `${unit.repeat(40_000 / unit.length)} no`);
    expect((performance.now() - begin) / 10).toBeLessThan(500);
  });
});

/** A polite no in each language, to which one forbidden sentence at a time is added. */
const POLITE: Record<Language, string> = {
  en: 'Thank you for writing, but no, we will not be buying anything.',
  nl: 'Bedankt voor je bericht, maar nee, wij hebben geen interesse.',
  fr: 'Merci pour votre message, mais non, nous ne sommes pas intéressés.',
  de: 'Es war nett, von Ihnen zu lesen, aber nein, wir haben kein Interesse.',
};

const FORBIDDEN: Record<Language, readonly (readonly [Rule, string])[]> = {
  en: [
    ['S11', 'You promised me lifelong maintenance in Dubai.'],
    ['S3', 'Do try us again in the new year.'],
    ['S4', 'The telecoms ombudsman agrees.'],
    ['S1', 'Your English is terrible.'],
    ['S1', 'Your accent gave you away.'],
    ['S2', 'You are an idiot.'],
    ['S2', 'This is bullshit.'],
    ['S2', 'I will sue you.'],
    ['S2', 'My lawyer will be in touch.'],
    ['S3', 'I accept your offer.'],
    ['S3', 'Please send the contract.'],
    ['S3', 'Call me on my mobile.'],
    ['S4', 'The tax office has opened an investigation into you.'],
    ['S4', 'My wife died last week.'],
    ['voice', 'As an AI language model I cannot drink tea.'],
  ],
  nl: [
    ['S11', 'Je belooft een zwembad in Dubai.'],
    ['S3', 'Je mag gerust nog eens aankloppen.'],
    ['S4', 'De fiscus kent haar bij naam.'],
    ['S1', 'Je spelling is verschrikkelijk.'],
    ['S1', 'Jouw accent verraadt je.'],
    ['S2', 'Je bent een idioot.'],
    ['S2', 'Wat een sukkel.'],
    ['S2', 'Ik zal je aanklagen.'],
    ['S2', 'Mijn advocaat neemt contact op.'],
    ['S3', 'Ik aanvaard je aanbod.'],
    ['S3', 'Stuur me het contract maar.'],
    ['S3', 'Bel me op mijn gsm.'],
    ['S4', 'De politie is een onderzoek gestart.'],
    ['S4', 'Mijn vrouw is vorige week overleden.'],
    ['voice', 'Als AI-taalmodel drink ik geen thee.'],
  ],
  fr: [
    ['S11', 'Vous promettez une garantie de dix ans.'],
    ['S3', 'Repassez à la rentrée.'],
    ['S4', 'La mairie a refusé.'],
    ['S1', 'Votre orthographe est affreuse.'],
    ['S1', 'Votre accent vous trahit.'],
    ['S2', 'Vous êtes un idiot.'],
    ['S2', 'Quel imbécile.'],
    ['S2', 'Je vais porter plainte contre vous.'],
    ['S2', 'Mon avocat vous contactera.'],
    ['S3', "J'accepte votre offre."],
    ['S3', 'Envoyez-moi le contrat.'],
    ['S3', 'Appelez-moi sur mon portable.'],
    ['S4', 'La police a ouvert une enquête.'],
    ['S4', 'Ma femme est décédée la semaine dernière.'],
    ['voice', "En tant qu'IA, je ne bois pas de thé."],
  ],
  de: [
    ['S11', 'Sie versprechen eine lebenslange Wartung.'],
    ['S3', 'Kommen Sie ruhig mal vorbei.'],
    ['S4', 'Die Handwerkskammer nickt.'],
    ['S1', 'Ihre Rechtschreibung ist furchtbar.'],
    ['S1', 'Ihr Akzent verrät Sie.'],
    ['S2', 'Sie sind ein Idiot.'],
    ['S2', 'So ein Trottel.'],
    ['S2', 'Ich werde Sie verklagen.'],
    ['S4', 'Mein Anwalt meldet sich.'],
    ['S3', 'Ich nehme Ihr Angebot an.'],
    ['S3', 'Schicken Sie mir den Vertrag.'],
    ['S3', 'Rufen Sie mich auf dem Handy an.'],
    ['S4', 'Die Polizei hat Ermittlungen aufgenommen.'],
    ['S4', 'Meine Frau ist letzte Woche gestorben.'],
    ['voice', 'Als KI trinke ich keinen Tee.'],
  ],
};

const INNOCENT: Record<Language, readonly string[]> = {
  en: [
    'Our HR department is a mirror, and it is on leave.',
    'The committee meets on 30 February at 25:10.',
    'I read your message twice, once to the cat.',
  ],
  nl: [
    'Onze HR-afdeling is een spiegel, en die is met verlof.',
    'Het comité vergadert op 30 februari om 25:10.',
    'Ik heb je bericht twee keer gelezen, een keer voor de kat.',
  ],
  fr: [
    'Notre service RH est un miroir, et il est en congé.',
    'Le comité se réunit le 30 février à 25:10.',
    "J'ai lu votre message deux fois, dont une au chat.",
  ],
  de: [
    'Unsere HR-Abteilung ist ein Spiegel, und der hat Urlaub.',
    'Das Komitee tagt am 30. Februar um 25:10.',
    'Ich habe Ihre Nachricht zweimal gelesen, einmal der Katze vor.',
  ],
};

describe.each(['en', 'nl', 'fr', 'de'] as const)('the guard in %s', (language) => {
  let house: House;
  beforeAll(async () => {
    house = await realHouse();
  });

  it('lets a polite no through, with innocent jokes', () => {
    expect(judged(house, language, POLITE[language])).toEqual({ rules: [], quotes: [] });
    for (const joke of INNOCENT[language])
      expect(judged(house, language, `${joke} ${POLITE[language]}`)).toEqual({ rules: [], quotes: [] });
  });

  it.each(FORBIDDEN[language])('refuses by rule %s: %s', (rule, sentence) => {
    mustRefuse(house, language, `${sentence} ${POLITE[language]}`, rule);
  });

  it('refuses an innocent joke that forgets to say no', () => {
    expect(judged(house, language, INNOCENT[language][0]!).rules).toEqual(['S6']);
  });
});
