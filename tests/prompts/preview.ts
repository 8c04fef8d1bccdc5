/**
 * npm run prompts:preview -- --lang nl [--style mirror] [--tactic quick_call] [--topic leads] [--id kevin] [--pitches 3]
 * Shows the lines of the library as a stranger's pitch would fill them, with sample pitches of tests/examples.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPrompts } from '../../adapters/prompts/folder';
import { isLanguage, LANGUAGES } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import { openHouse } from '../../src/open-house';
import { makePitch } from '../../src/pitch';
import { read } from '../../src/read/read';
import { sharedSlots, slotsFor } from '../../src/write/slots';
import { renderings } from './checks';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'en' },
      style: { type: 'string' },
      tactic: { type: 'string' },
      topic: { type: 'string' },
      id: { type: 'string' },
      pitches: { type: 'string', default: '2' },
    },
  });
  const { lang, style, tactic, topic, id } = values;
  if (!isLanguage(lang)) throw new Error(`--lang must be one of ${LANGUAGES.join(', ')}`);
  const house = await openHouse(readPrompts(process.env.PROMPTS_DIR ?? 'prompts'));
  const pitches = readFileSync(`tests/examples/${lang}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const example = JSON.parse(line) as { kind: string; text: string };
      const pitch = example.kind === 'pitch' ? makePitch({ text: example.text }, house.unwrap) : 'empty';
      return typeof pitch === 'string'
        ? []
        : [{ pitch, reading: read(pitch, house.library, house.detect, lang) }];
    });
  const lines = house.library.lines[lang].filter(
    (line) =>
      (style === undefined
        ? (ROAST_STYLES as readonly string[]).includes(line.style) || id !== undefined
        : line.style === style) &&
      (tactic === undefined || line.tactics.includes(tactic)) &&
      (topic === undefined || line.topics.includes(topic)) &&
      (id === undefined || line.id === id),
  );
  const words = house.library.facts[lang];
  for (const line of lines) {
    process.stdout.write(
      `\n${line.style} / ${line.id} (${line.engine}${line.rung > 1 ? `, rung ${line.rung}` : ''})\n`,
    );
    const filled = pitches.flatMap(({ pitch, reading }) => {
      const slots = slotsFor(
        line,
        // Too few of the sample messages are to somebody of that trade.
        { ...reading, trades: line.trades },
        sharedSlots(reading, pitch.text, words),
        pitch.text,
        words,
      );
      return slots ? [line.template.fill(slots, reading.register)] : [];
    });
    const shown = filled.length > 0 ? filled : renderings(house, line).map(({ text }) => text);
    for (const text of [...new Set(shown)].slice(0, Number(values.pitches)))
      process.stdout.write(`  ${text.replaceAll('\n', '\n  ')}\n`);
    if (filled.length === 0)
      process.stdout.write('  (none of the sample pitches fits it: filled with made-up facts)\n');
  }
  if (lines.length === 0) process.stdout.write('No line of the library fits what you asked for.\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
