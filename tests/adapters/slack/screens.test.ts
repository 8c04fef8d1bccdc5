import { boardMessage, fameMessage } from '../../../adapters/slack/board';
import { columnMessage } from '../../../adapters/slack/column-message';
import { answerForm, page, pitchForm } from '../../../adapters/slack/form';
import { homeView } from '../../../adapters/slack/home-view';
import { list, record, string } from '../../../adapters/slack/json';
import type { Metadata } from '../../../adapters/slack/metadata';
import { aboutChannel, orderForm, seasonForm } from '../../../adapters/slack/order-form';
import { notYoursMessage, placeOf, postMessage } from '../../../adapters/slack/post';
import { sagaMessage, sagaView } from '../../../adapters/slack/saga';
import { saidMessage } from '../../../adapters/slack/said-message';
import { profileIn, settingsForm } from '../../../adapters/slack/settings-form';
import { sagaShareForm, shareForm } from '../../../adapters/slack/share-form';
import { LANGUAGES } from '../../../src/languages';
import { profileShape } from '../../../src/profile';
import type { House } from '../../../src/roast';
import type { Candidate } from '../../../src/saga/candidate';
import type { SagaPage } from '../../../src/saga/page';
import { sayIn, type Say } from '../../../src/say';
import { aBoard, anEntry, kept } from '../../an-entry';
import { realHouse } from '../../real-house';
import { broken } from './block-kit';

const HOSTILE =
  '<!channel> <@U02BOB> <!subteam^S1> *bold* _under_ `code` ~gone~ &amp; <https://evil.example|click> :rocket: @here "quoted" \\ ';
/** Words of every kind and length that anybody may bring. */
const WORDS = [
  '',
  ' ',
  'x',
  HOSTILE,
  HOSTILE.repeat(40),
  '"'.repeat(5_000),
  '🚀'.repeat(3_000),
  'ß\n'.repeat(4_000),
];
const LINK = 'https://roastpitch-test.slack.com/archives/C01GEN/p1795000009000900';

let house: House;
beforeAll(async () => {
  house = await realHouse();
});

describe('every screen, for any words in any language', () => {
  it.each(WORDS.map((words) => [words.slice(0, 12), words.length, words]))(
    'keeps the limits of Block Kit (%s, %i)',
    (_start, _length, words) => {
      const entry = kept(
        anEntry({ authorName: words, rebuttal: words || '-', pitch: words }),
        1_234_567,
        LINK,
      );
      const standings = Array.from({ length: 50 }, (_, i) => ({ rank: i + 1, entry, voted: false }));
      const people = Array.from({ length: 50 }, (_, i) => ({ rank: i, author: 'a', name: words, votes: i }));
      const full = aBoard({ standings, people, fresh: standings.map((each) => each.entry), frozen: true });
      const lacks = Array.from({ length: 12 }, () => words.slice(0, 60));
      const told = profileShape.parse({ role: words.slice(0, 120), sector: words.slice(0, 120), lacks });
      const preview = {
        before: { pitch: words, rebuttal: words },
        after: { pitch: words, rebuttal: words.slice(0, 7) },
        replaced: {},
        seed: '4F2A-1',
      };
      const metadata: Metadata = {
        url: `https://hooks.slack.com/${'x'.repeat(900)}`,
        channel: 'C01GEN',
        language: 'nl',
        choice: { pitch: '0123456789abcdef', use: { kind: 'false-hope', seed: '4F2A-1' } },
      };
      const turn = { by: 'us' as const, heading: 'You', text: '', quote: '', at: new Date(0) };
      const sagaPage = (say: Say): SagaPage => ({
        title: say('saga_title'),
        state: say('saga_rung', { rung: 5, of: 5 }),
        turns: Array.from({ length: 40 }, () => ({ ...turn, text: words.slice(0, 700) })),
        mood: { line: '▁▂▃▅▇'.repeat(4), words: say('saga_mood', { list: words.slice(0, 300) }) },
        estimate: say('saga_estimate', { minutes: 12 }),
      });
      const stories: Candidate[] = Array.from({ length: 40 }, (_, i) => ({
        id: '0123456789abcdef',
        sender: i % 2 === 0 ? words : '',
        about: words.slice(0, 90),
        rung: 5,
        reaction: 'bad-loser',
        mood: '▁▂▃▅▇'.repeat(4),
        at: new Date(0),
        ended: 'truce',
      }));
      const past = Array.from({ length: 200 }, (_, i) => ({
        number: i + 1,
        name: words.slice(0, i),
        when: '24 Nov 2026',
      }));
      const doors = { shelf: 'all', channel: 'C01GEN', past, isAdmin: true } as const;
      const atHome = {
        profile: profileShape.parse({}),
        numbers: { shared: 3, received: 1_234_567, given: 9, best: entry, rank: 1 },
        sagas: [],
        from: 0,
        board: aBoard(),
        room: 'C01GEN',
        isAdmin: true,
        note: undefined,
      };
      const paragraphs = [
        { text: words || '-', quoted: true },
        { text: words || '-', quoted: false },
      ];
      for (const language of LANGUAGES) {
        const say = sayIn(house.library, language);
        const screens = {
          post: postMessage({ ...entry, language }, house.library),
          fresh: postMessage({ ...entry, language, votes: 0, authorName: '' }, house.library),
          notYours: notYoursMessage(entry.id, say),
          board: boardMessage(full, { ...doors, shelf: 'week' }, say),
          pastBoard: boardMessage(full, { ...doors, shelf: 7 }, say),
          empty: boardMessage(aBoard({ period: 'all' }), { ...doors, past: [], channel: undefined }, say),
          fame: fameMessage(full.fresh, { ...doors, shelf: 'fame', channel: undefined }, say),
          noFame: fameMessage([], { ...doors, shelf: 'fame' }, say),
          home: homeView(
            { ...atHome, profile: told, sagas: stories, board: full },
            { library: house.library, language, say },
          ),
          laterHome: homeView(
            { ...atHome, profile: told, sagas: stories, from: 35, board: full, note: 'saga_removed' },
            { library: house.library, language, say },
          ),
          newHome: homeView({ ...atHome, room: undefined }, { library: house.library, language, say }),
          order: orderForm({ room: undefined, who: '' }, metadata, say),
          orderDone: orderForm(
            { room: 'C01GEN', who: 'U02BOB', note: aboutChannel(say, 'order_frozen', 'C01GEN') },
            metadata,
            say,
          ),
          season: seasonForm(metadata, say),
          said: saidMessage({ ts: '1795000000.000100', choice: metadata.choice! }, say),
          settings: settingsForm(told, metadata, say),
          pitch: pitchForm(say, metadata),
          answer: answerForm(say, metadata),
          page: page(say('share_title'), words || '-', say, language, { label: say('see_post'), url: LINK }),
          share: shareForm(preview, metadata, say),
          shareAgain: shareForm(preview, metadata, say, { words, channel: '', problem: say('share_invite') }),
          sagaPage: sagaMessage('0123456789abcdef', sagaPage(say), say),
          sagaScreen: sagaView('0123456789abcdef', sagaPage(say), say, language),
          shareSaga: sagaShareForm({ pitch: words, rebuttal: words.slice(0, 2_000) }, metadata, say),
          column: columnMessage({
            title: words.trim() || '-',
            paragraphs,
            standings: Array.from({ length: 5 }, () => words.slice(0, 90) || '-'),
          }),
        };
        for (const [name, screen] of Object.entries(screens)) {
          expect([language, name, broken(screen)]).toEqual([language, name, []]);
        }
      }
    },
  );
});

describe('a post', () => {
  const entry = kept(anEntry({ id: 'a'.repeat(24) }), 3, LINK);
  const elements = (blocks: unknown): unknown[] =>
    list(blocks).flatMap((each) => list(record(each).elements));

  it('shows the no, who picked it by name, and a button with the count', () => {
    const { blocks, text } = postMessage({ ...entry, language: 'en' }, house.library);
    const say = sayIn(house.library, 'en');
    expect(text).toContain(entry.rebuttal);
    expect(text).toContain(say('posted_by', { name: 'Anna' }));
    const vote = elements(blocks)
      .map(record)
      .find((each) => each.action_id === 'vote');
    expect(string(record(vote?.text).text)).toBe(`${say('button_vote')} · 3`);
    expect(vote?.value).toBe(entry.id);
  });

  it('is found again by its permalink, and by nothing else', () => {
    expect(placeOf(LINK)).toEqual({ channel: 'C01GEN', ts: '1795000009.000900' });
    for (const odd of ['', 'https://evil.example/', 'C01GEN']) expect(placeOf(odd)).toBeUndefined();
  });
});

describe('the settings', () => {
  it('come back as they were shown', () => {
    const profile = profileShape.parse({
      role: 'I write columns',
      size: 'one',
      sector: 'press',
      lacks: ['an HR department', 'a fleet'],
      language: 'nl',
      style: 'false-hope',
      register: 'formal',
    });
    const view = settingsForm(profile, {}, sayIn(house.library, 'en'));
    const filled = new Map(
      list(view.blocks)
        .map(record)
        .map((block) => {
          const element = record(block.element);
          const value = string(element.initial_value) || string(record(element.initial_option).value);
          return [string(block.block_id), value];
        }),
    );
    expect(profileIn((name) => filled.get(name) ?? '')).toEqual(profile);
  });

  it('take whatever is typed: too long is cut, too many are left out, unknown is nothing', () => {
    const typed: Record<string, string> = {
      lacks: Array.from({ length: 30 }, (_, i) => `${i} ${'x'.repeat(100)}`).join('\n\n'),
      role: 'r'.repeat(500),
      language: 'auto',
      style: 'rude',
      size: 'huge',
    };
    const profile = profileIn((name) => typed[name] ?? '');
    expect([profile.lacks.length, profile.lacks[0]?.length, profile.role.length]).toEqual([12, 60, 120]);
    expect([profile.language, profile.style, profile.size]).toEqual([undefined, undefined, '']);
  });
});
