import { LANGUAGES, type Language } from '../src/languages';
import type { Library } from '../src/library/library';
import { parseLibrary } from '../src/library/parse-library';
import type { PromptFile } from '../src/library/parse-file';

/** A tiny but complete library in memory. JSON is YAML too, so most files are written as objects. */

const NO: Record<Language, string> = { en: 'no', nl: 'nee', fr: 'non', de: 'nein' };

const NO_FACTS = {
  greetings: [] as string[],
  titles: [] as string[],
  signoffs: [] as string[],
  at: [] as string[],
  roles: ['sales', 'manager', 'lead'],
  stop: [] as string[],
  sender: [] as string[],
  company: [] as string[],
  recipient_company: [] as string[],
  offer: [] as string[],
  assumption: [] as string[],
  deadline: [] as string[],
  trade: [] as string[],
  joins: [] as string[],
  client: [] as string[],
  formal: [] as string[],
  informal: [] as string[],
};

export const FACTS: Record<Language, typeof NO_FACTS> = {
  en: {
    ...NO_FACTS,
    greetings: ['hi', 'hello', 'dear', 'good morning'],
    titles: ['mr', 'mrs', 'dr'],
    signoffs: ['best regards', 'kind regards', 'best', 'cheers'],
    at: ['at'],
    stop: ['with', 'without', 'so', 'and', 'for', 'to', 'that', 'in', 'on'],
    sender: ['my name is {}', '(i am|i m) {}'],
    company: ['i work (at|for) {}', 'from {}'],
    recipient_company: ['what you are building at {}'],
    offer: ['we help companies {}', 'we offer {}'],
    assumption: ['is your {_ department}', 'your {_ team}'],
    deadline: ['before {}'],
    client: ['brands such as {}'],
  },
  nl: {
    ...NO_FACTS,
    greetings: ['beste', 'dag', 'hoi', 'goedemorgen'],
    titles: ['mevrouw', 'meneer'],
    signoffs: ['met vriendelijke groet', 'groet', 'groetjes'],
    at: ['at'],
    formal: ['u', 'uw'],
    informal: ['je', 'jij', 'jouw', 'jullie'],
  },
  fr: {
    ...NO_FACTS,
    greetings: ['bonjour', 'salut', 'cher'],
    titles: ['madame', 'monsieur'],
    signoffs: ['cordialement', 'bien à vous'],
    at: ['at'],
    formal: ['vous', 'votre', 'vos'],
    informal: ['tu', 'ton', 'ta', 'tes'],
  },
  de: {
    ...NO_FACTS,
    greetings: ['hallo', 'guten tag', 'sehr geehrter', 'sehr geehrte'],
    titles: ['herr', 'frau'],
    signoffs: ['viele grüße', 'mit freundlichen grüßen'],
    at: ['at'],
    formal: ['Sie', 'Ihr', 'Ihnen', 'Ihre'],
    informal: ['du', 'dein', 'dir'],
  },
};

const NO_GUARD = {
  person: [],
  insult: [],
  threat: [],
  accept: [],
  official: [],
  grief: [],
  tells: [],
  contact: [],
  not: [],
};

/** Lines for anybody, in four styles and six engines, and some that need a fact. */
const LINES: Record<string, object[]> = {
  quip: [
    {
      id: 'kettle',
      engine: 'gatekeeper',
      tactics: ['quick_call'],
      text: 'The kettle heard “{{ tactic }}” and says no.',
    },
    { id: 'figure', engine: 'literalist', text: 'We keep {{ metric }} in a jar, so no.' },
    { id: 'plain-a', engine: 'narrator', text: 'The story ends here, and it ends with no.' },
    { id: 'plain-b', engine: 'over-keen', text: 'I was so keen that I fell over, hence no.' },
  ],
  'false-hope': [
    { id: 'hope-firm', engine: 'over-keen', text: 'At last {{ company }} wrote to us, and still no.' },
    { id: 'plain-c', engine: 'ministry', text: 'The form for yes is out of print, so no.' },
    { id: 'plain-d', engine: 'literalist', text: 'I read every word twice and counted them: no.' },
  ],
  impossible: [
    {
      id: 'plain-e',
      engine: 'impossible-appointment',
      text: 'We meet on the thirtieth of February, which means no.',
    },
    { id: 'plain-f', engine: 'committee-of-one', text: 'The committee met in the mirror and voted no.' },
  ],
  mirror: [
    { id: 'plain-g', engine: 'mirror', text: 'Is your patience aware of our patience? Ours says no.' },
    { id: 'plain-h', engine: 'role-reversal', text: 'Allow me to sell you my answer, which is no.' },
  ],
  exit: [{ id: 'exit', engine: 'kind-exit', text: 'Thank you for writing, but no.' }],
  warm: [{ id: 'warm', engine: 'kind-exit', text: 'Thank you for a real question.' }],
  scam: [{ id: 'scam', engine: 'kind-exit', text: 'Do not answer, and report it.' }],
};

const IDEAS: Record<string, object> = {
  'tactics/quick_call': {
    id: 'quick_call',
    weight: 2,
    name: { en: 'The quick call' },
    cues: { en: ['(quick|short) (call|chat)'] },
    not: { en: ['our quick call'] },
  },
  'tactics/flattery': {
    id: 'flattery',
    weight: 1.2,
    name: { en: 'Flattery' },
    cues: { en: ['impressed by', 'love what you'] },
  },
  'tactics/unfilled_merge_field': {
    id: 'unfilled_merge_field',
    weight: 2,
    name: { en: 'The empty field' },
    cues: {},
  },
  'tactics/calendar_link': { id: 'calendar_link', weight: 2, name: { en: 'The diary link' }, cues: {} },
  'tactics/bump': { id: 'bump', weight: 1.5, name: { en: 'The bump' }, cues: { en: ['following up'] } },
  'topics/website': { id: 'website', name: { en: 'Websites' }, cues: { en: ['web design', 'new website'] } },
  'signals/invoice': {
    id: 'invoice',
    side: 'genuine',
    weight: 2.5,
    name: { en: 'A bill' },
    cues: { en: ['attached invoice'] },
  },
  'signals/gift_cards': {
    id: 'gift_cards',
    side: 'scam',
    weight: 3,
    name: { en: 'Gift cards' },
    cues: { en: ['buy gift cards'] },
  },
  'asks/call': {
    id: 'call',
    name: { en: 'A call' },
    cues: { en: ['(quick|short) # minute call', '(quick|short) call'] },
  },
  'asks/demo': { id: 'demo', name: { en: 'A demo' }, cues: { en: ['[free] demo'] } },
};

/** The files of the tiny library; `changes` replaces a file by its path, or takes it away with `null`. */
export function libraryFiles(changes: Readonly<Record<string, unknown>> = {}): PromptFile[] {
  const files: Record<string, unknown> = {
    'figures.yaml': { any: { percent: ['procent', 'prozent', 'pour cent'] } },
  };
  for (const [path, idea] of Object.entries(IDEAS)) files[`${path}.yaml`] = idea;
  for (const language of LANGUAGES) {
    files[`facts/${language}.yaml`] = FACTS[language];
    files[`guard/${language}.yaml`] = { ...NO_GUARD, no: [NO[language]] };
    files[`ui/${language}.yaml`] = { greeting: 'Hello {{ name }}' };
    files[`rebuttals/${language}/exit.yaml`] = [
      { id: 'exit', engine: 'kind-exit', text: `Thank you, ${NO[language]}.` },
    ];
  }
  for (const [style, lines] of Object.entries(LINES)) files[`rebuttals/en/${style}.yaml`] = lines;
  return Object.entries({ ...files, ...changes }).flatMap(([path, content]) =>
    content === null ? [] : [{ path, text: typeof content === 'string' ? content : JSON.stringify(content) }],
  );
}

export function aLibrary(changes: Readonly<Record<string, unknown>> = {}): Library {
  return parseLibrary(libraryFiles(changes));
}
