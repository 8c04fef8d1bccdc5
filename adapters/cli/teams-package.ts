import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { zip } from './zip';

/** Writes the package that is uploaded to Teams: `npm run teams:package -- --app-id …`. */

const FOLDER = join(__dirname, '..', '..', 'manifests', 'teams');
const ICONS = ['color.png', 'outline.png'];
const PLACEHOLDER = '${{MicrosoftAppId}}';
/** The first manifest that knows slash commands and messages for one person alone. */
const SLASH_VERSION = '1.29';
const SCHEMA = 'https://developer.microsoft.com/en-us/json-schemas/teams';

export interface PackageOptions {
  /** Of the app registration, which is also the bot's. */
  readonly appId: string;
  /** Adds `/roastpitch` in channels and group chats. */
  readonly slash?: boolean | undefined;
  /** Where the developer's pages are; Teams demands three addresses. */
  readonly website?: string | undefined;
}

const manifestShape = z.looseObject({
  developer: z.looseObject({}),
  bots: z.tuple([z.looseObject({ commandLists: z.array(z.looseObject({ scopes: z.array(z.string()) })) })]),
});

/** The manifest for one app registration. */
export function manifestFor({ appId, slash, website }: PackageOptions): Record<string, unknown> {
  const text = readFileSync(join(FOLDER, 'manifest.json'), 'utf8').replaceAll(PLACEHOLDER, appId);
  const manifest = manifestShape.parse(JSON.parse(text));
  const developer =
    website === undefined ? manifest.developer : { ...manifest.developer, ...pagesOf(website) };
  return { ...manifest, developer, ...(slash === true ? withSlash(manifest) : {}) };
}

function pagesOf(website: string): object {
  const home = website.replace(/\/$/, '');
  return { websiteUrl: home, privacyUrl: `${home}/privacy`, termsOfUseUrl: `${home}/terms` };
}

function withSlash({ bots: [bot] }: z.infer<typeof manifestShape>): object {
  const commandLists = bot.commandLists.map((list) =>
    list.scopes.includes('personal') ? list : { ...list, triggers: ['mention', 'slash'] },
  );
  return {
    $schema: `${SCHEMA}/v${SLASH_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SLASH_VERSION,
    bots: [{ ...bot, supportsTargetedMessages: true, commandLists }],
  };
}

/** The package: the manifest and the two icons, at the root of a zip. */
export function packageFor(options: PackageOptions): Buffer {
  const manifest = Buffer.from(`${JSON.stringify(manifestFor(options), null, 2)}\n`);
  const icons = ICONS.map((name) => [name, readFileSync(join(FOLDER, name))] as const);
  return zip(new Map([['manifest.json', manifest], ...icons]));
}

function guid(text: string): string {
  const id = text.trim().toLowerCase();
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id))
    throw new InvalidArgumentError(
      'It is the "Application (client) ID" in Entra, such as 6f1e0c9a-1111-4222-8333-444455556666.',
    );
  return id;
}

function address(text: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
    throw new InvalidArgumentError('It must begin with https://.');
  return text;
}

/** Arguments as in process.argv, without node and the script. Writes one file and says where. */
export function teamsPackageCommand(argv: readonly string[]): void {
  const command = new Command('teams:package')
    .requiredOption('--app-id <id>', 'the application (client) id of the app registration', guid)
    .option('--slash', 'add /roastpitch in channels and group chats (needs TEAMS_TARGETED=1)')
    .option(
      '--website <address>',
      'where your pages are; /privacy and /terms are expected beside it',
      address,
    )
    .option('--out <file>', 'where to write the package', 'roastpitch-teams.zip');
  const options = command.parse([...argv], { from: 'user' }).opts<PackageOptions & { out: string }>();
  const file = resolve(options.out);
  writeFileSync(file, packageFor(options));
  process.stdout.write(`${file}\n`);
  process.stderr.write(
    'Upload it in Teams: Apps, Manage your apps, Upload an app. docs/teams.md has the steps.\n',
  );
}

if (require.main === module) teamsPackageCommand(process.argv.slice(2));
