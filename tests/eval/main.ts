/**
 * npm run eval -- FILE.jsonl… [--misses] [--lang nl]
 * Measures the reading on labelled files: one object a line with `kind` (pitch, ham, borderline, scam), `lang`, `text`,
 * and `labels` where somebody labelled it. Prints to standard output; what is not labelled is not counted.
 */
import { readFileSync } from 'node:fs';
import { readPrompts } from '../../adapters/prompts/folder';
import { openHouse } from '../../src/open-house';
import { makePitch } from '../../src/pitch';
import { read, type Reading } from '../../src/read/read';
import { Counts, factMatches, type Labelled } from './score';

/** So many characters must be enough to tell the language. */
const OPENING = 40;
const FACTS = ['sender', 'company', 'recipient', 'offer', 'ask', 'metric'] as const;

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const only = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
  const files = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--lang');
  if (files.length === 0)
    throw new Error('Name one or more .jsonl files: npm run eval -- FILE.jsonl… [--misses] [--lang nl]');
  const house = await openHouse(readPrompts(process.env.PROMPTS_DIR ?? 'prompts'));
  const counts = new Counts();
  for (const item of files.flatMap(load)) {
    if (only !== undefined && item.lang !== only) continue;
    const pitch = makePitch(
      {
        text: item.text,
        subject: item.subject ?? undefined,
        channel: item.channel === 'linkedin' ? 'linkedin' : 'email',
      },
      house.unwrap,
    );
    if (typeof pitch === 'string') {
      counts.unreadable(item, pitch);
      continue;
    }
    measure(item, read(pitch, house.library, house.detect), counts);
    counts.languageOfOpening(item, house.detect(pitch.text.slice(0, OPENING)).code);
  }
  process.stdout.write(counts.report(args.includes('--misses')));
}

function measure(item: Labelled, reading: Reading, counts: Counts): void {
  const { code } = reading.language;
  counts.language(item, code);
  const spoken = ['en', 'nl', 'fr', 'de'].includes(item.lang);
  if (spoken) counts.verdict(item, reading.verdict);
  const { labels } = item;
  if (!labels || !spoken) return;
  if (labels.tactics)
    counts.tactics(
      item,
      reading.tactics.map((each) => each.id),
      labels.tactics,
    );
  const { facts } = reading;
  if (labels.followup !== undefined) counts.followUp(item, reading.followUp, labels.followup);
  const found = {
    sender: facts.sender?.quote,
    company: facts.company?.quote,
    recipient: facts.recipient?.quote,
    offer: facts.offer?.quote,
    ask: facts.ask.kind,
    metric: facts.metric?.quote,
  };
  for (const fact of FACTS) {
    if (!(fact in labels)) continue;
    const wanted = labels[fact] ?? null;
    counts.fact(item, fact, found[fact], wanted, factMatches(fact, found[fact], wanted));
  }
}

function load(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
});
