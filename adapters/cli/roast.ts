import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { RoastPitchError } from '../../src/errors';
import { LANGUAGES, type Language } from '../../src/languages';
import { ROAST_STYLES, type RoastStyle } from '../../src/library/shapes';
import { MAX_LENGTH } from '../../src/read/hygiene';
import { makePitch } from '../../src/pitch';
import type { Profile } from '../../src/profile';
import { roast, type House, type Memory, type Wish } from '../../src/roast';
import { sayIn } from '../../src/say';
import { briefFor } from './brief';
import { guardLine, inboxOf, roastLine, type LineWork } from './lines';
import { printCard } from './print';
import { readProfile } from './profile';
import type { Sends } from '../../src/write/brief';
import { printReaction, reactionLine, reactionTo } from './reaction';
import type { Shown } from '../../src/write/recent';
import { toJson } from './to-json';

interface Options {
  readonly json?: true;
  readonly jsonl?: true;
  readonly guard?: true;
  readonly reaction?: true;
  readonly brief?: true;
  readonly style?: RoastStyle;
  readonly lang?: Language;
  readonly nth?: number;
  readonly profile?: string;
}

/** Exit code for a wrong call or for input that cannot be read, as the design promises. */
const USAGE = 2;
/** What one read of a file may cost: far above any message, far below a mistake. */
const MAX_BYTES = 4 * MAX_LENGTH * 4;

/**
 * `roast [FILE|-]`: prints the answer to one pitch, or to one a line with --jsonl.
 * Standard output carries only the result. Out: the exit code. `sends` is what a model may see of a pitch.
 */
export async function roastCommand(
  args: readonly string[],
  open: () => Promise<House>,
  sends: Sends = 'pitch',
): Promise<number> {
  const command = makeCommand();
  try {
    command.parse([...args], { from: 'user' });
    const options = command.opts<Options>();
    const house = await open();
    const file = command.args[0] ?? '-';
    if (options.guard) return await eachLine(file, (line) => guardLine(line, house));
    if (options.reaction && options.jsonl)
      return await eachLine(file, (line) => reactionLine(line, house, options.lang));
    if (options.reaction) return reactToOne(file, options, house);
    const inbox: Shown[] = [];
    const profile = options.profile === undefined ? undefined : readProfile(options.profile);
    const memory = inboxOf(inbox, profile);
    if (options.jsonl)
      return await eachLine(file, (line) => roastLine(line, wishOf(options, profile), house, inbox, memory));
    return await roastOne(file, options, house, sends, memory);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    if (!(error instanceof RoastPitchError)) throw error;
    process.stderr.write(`${[error.message, error.hint].filter(Boolean).join('\n')}\n`);
    return USAGE;
  }
}

async function roastOne(
  file: string,
  options: Options,
  house: House,
  sends: Sends,
  memory: Memory,
): Promise<number> {
  const pitch = makePitch({ text: readAll(file) }, house.unwrap);
  if (typeof pitch === 'string') {
    process.stderr.write(`${sayIn(house.library, options.lang ?? 'en')(`unreadable_${pitch}`)}\n`);
    return USAGE;
  }
  if (options.brief) {
    const messages = await briefFor(pitch, wishOf(options), house, sends);
    if (messages.length === 0) process.stderr.write('No model would be asked about this message.\n');
    process.stdout.write(`${JSON.stringify(messages, null, 2)}\n`);
    return 0;
  }
  const card = await roast(pitch, wishOf(options, await memory.profile()), house, memory);
  process.stdout.write(options.json ? `${JSON.stringify(toJson(card))}\n` : printCard(card, house.library));
  return 0;
}

function reactToOne(file: string, options: Options, house: House): number {
  const found = reactionTo({ text: readAll(file) }, house, options.lang);
  if (typeof found === 'string') {
    process.stderr.write(`${found}\n`);
    return USAGE;
  }
  process.stdout.write(options.json ? `${JSON.stringify(found)}\n` : printReaction(found, house));
  return 0;
}

function makeCommand(): Command {
  return new Command('npm run --silent roast --')
    .description('Says what a message is and why, and offers three polite ways to say no.')
    .argument('[file]', 'the message; - or nothing reads standard input', '-')
    .addOption(new Option('--json', 'print one JSON object'))
    .addOption(new Option('--jsonl', 'read one JSON object a line, print one a line').conflicts('json'))
    .addOption(
      new Option('--guard', 'check drafts instead: lines of {id, pitch, text, lang, style}').conflicts([
        'json',
        'jsonl',
      ]),
    )
    .addOption(
      new Option('--brief', 'print what a model would be sent, as JSON messages; nothing is sent').conflicts([
        'json',
        'jsonl',
        'guard',
      ]),
    )
    .addOption(
      new Option('--reaction', "read a sender's answer instead, and say what it is").conflicts('guard'),
    )
    .addOption(new Option('--style <style>', 'only this style').choices(ROAST_STYLES))
    .addOption(new Option('--lang <language>', 'read and answer in this language').choices(LANGUAGES))
    .addOption(new Option('--nth <number>', 'the nth other angle, from 0').argParser(wholeNumber))
    .addOption(new Option('--profile <file>', 'what you are and have not, as JSON'))
    .addOption(new Option('--no-llm', 'templates only (they are all there is without a model)'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(text),
    });
}

function wholeNumber(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('It must be a whole number, from 0.');
  return Number(value);
}

function wishOf(options: Options, profile?: Profile): Wish {
  return { nth: options.nth, style: options.style ?? profile?.style, language: options.lang };
}

/** Works through the lines one by one and in order: a bad line is told in its place and the run goes on. */
async function eachLine(file: string, work: LineWork): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const failed = new Promise<never>((_, reject) =>
    input.once('error', (error: Error) => {
      reject(unreadable(file, error));
    }),
  );
  const lines = createInterface({ input, crlfDelay: Infinity });
  const run = async (): Promise<number> => {
    for await (const line of lines) {
      if (line.trim() === '') continue;
      if (!process.stdout.write(`${JSON.stringify(await work(line))}\n`))
        await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    return 0;
  };
  return Promise.race([run(), failed]);
}

function readAll(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file)
      .subarray(0, MAX_BYTES)
      .toString('utf8');
  } catch (error) {
    throw unreadable(file, error as Error);
  }
}

function unreadable(file: string, error: Error): RoastPitchError {
  const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : error.message;
  return new RoastPitchError(
    `Cannot read ${file === '-' ? 'standard input' : file}: ${reason}.`,
    'Name a text file with the message in it, or pipe the message in.',
  );
}
