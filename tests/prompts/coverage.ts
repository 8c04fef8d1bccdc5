import type { Language } from '../../src/languages';
import { ASKS, ROAST_STYLES } from '../../src/library/shapes';
import type { Line } from '../../src/library/library';
import type { House } from '../../src/roast';

const RUNGS = [1, 2, 3, 4, 5] as const;
const WIDTH = 22;

/** How many lines of a language wait for each tactic, topic and ask, by style, register and rung; 0 is a hole. */
export function coverage(house: House, language: Language): string {
  const lines = house.library.lines[language].filter((line) =>
    (ROAST_STYLES as readonly string[]).includes(line.style),
  );
  const ideas = [...house.library.ideas.values()];
  const rows: [string, (line: Line) => boolean][] = [
    ...ideas
      .filter((idea) => idea.kind === 'tactic')
      .map(({ id }): [string, (line: Line) => boolean] => [
        `tactic ${id}`,
        (line) => line.tactics.includes(id),
      ]),
    ...ideas
      .filter((idea) => idea.kind === 'topic')
      .map(({ id }): [string, (line: Line) => boolean] => [
        `topic ${id}`,
        (line) => line.topics.includes(id),
      ]),
    ...Object.keys(house.library.tradeNames).map((id): [string, (line: Line) => boolean] => [
      `trade ${id}`,
      (line) => line.trades.includes(id),
    ]),
    ...ASKS.map((id): [string, (line: Line) => boolean] => [`ask ${id}`, (line) => line.asks.includes(id)]),
    ['a phrase of the pitch', (line) => line.says.length > 0],
    [
      'any pitch',
      (line) => line.tactics.length + line.topics.length + line.asks.length + line.says.length === 0,
    ],
  ];
  const head = [
    language.padEnd(WIDTH + 8),
    ...ROAST_STYLES.map((style) => style.padStart(11)),
    '   formal informal',
    '  rungs 1-5',
  ].join('');
  const body = rows.map(([name, fits]) => {
    const own = lines.filter(fits);
    const inStyle = ROAST_STYLES.map((style) => own.filter((line) => line.style === style).length);
    const inRegister = (['formal', 'informal'] as const).map(
      (register) => own.filter((line) => line.register === undefined || line.register === register).length,
    );
    const onRung = RUNGS.map((rung) => own.filter((line) => line.rung === rung).length);
    return [
      name.padEnd(WIDTH + 8),
      ...inStyle.map((n) => String(n).padStart(11)),
      ...inRegister.map((n) => String(n).padStart(9)),
      `   ${onRung.join(' ')}`,
      own.length === 0 ? '   hole' : '',
    ].join('');
  });
  return [head, ...body].join('\n');
}
