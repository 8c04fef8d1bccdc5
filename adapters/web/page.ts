import { LANGUAGES } from '../../src/languages';
import { html, type Content, type Html } from './html';
import type { Ui } from './visitor';

/** The name of each language in itself, for people who cannot read the page they are on. */
const OWN_NAME = { en: 'English', nl: 'Nederlands', fr: 'Français', de: 'Deutsch' } as const;

/** The flame of the masthead and the browser's tab. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#a8321c" d="M17 2c1 6 9 9 9 17a10 10 0 0 1-20 0c0-4 2-7 4-9 0 3 1 5 3 6 0-6 1-10 4-14z"/><path fill="#f6c9a8" d="M16 17c1 3 4 4 4 7a4 4 0 0 1-8 0c0-3 3-4 4-7z"/></svg>`;

interface Page {
  readonly title?: string;
  readonly body: Content;
  /** Path and query of this page without its language, so that the switch can come back to it. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** A whole page around `body`. The words that the script says itself travel in data attributes. */
export function page({ title, body, path, query = {} }: Page, ui: Ui): string {
  const { say } = ui;
  const name = say('app_name');
  const switches = LANGUAGES.map(
    (language) =>
      html`<li>
        <a
          href="${ui.to(path, query).replace(/ui=..$/, `ui=${language}`)}"
          lang="${language}"
          hreflang="${language}"
          data-ui${language === ui.language ? html` aria-current="true"` : undefined}
          ><abbr title="${OWN_NAME[language]}">${language.toUpperCase()}</abbr></a
        >
      </li>`,
  );
  const here = (to: string): Content => (to === path ? html` aria-current="page"` : undefined);
  return html`<!doctype html>
    <html lang="${ui.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title === undefined ? name : `${title} · ${name}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        <script src="/script.js" defer></script>
      </head>
      <body
        data-copied="${say('button_copied')}"
        data-selected="${say('copy_selected')}"
        data-busy="${say('busy')}"
        data-trouble="${say('trouble')}"
      >
        <a class="skip" href="#main">${say('skip_to_content')}</a>
        <header class="masthead">
          <div class="edition">
            <p>${say('local_mode')}</p>
            <nav aria-label="${say('interface_language')}">
              <ul>
                ${switches}
              </ul>
            </nav>
          </div>
          <p class="brand"><a href="${ui.to('/')}">${name}</a></p>
          <nav class="sections" aria-label="${name}">
            <a href="${ui.to('/')}" ${here('/')}>${say('paste_label')}</a>
            <a href="${ui.to('/board')}" ${here('/board')}>${say('button_leaderboard')}</a>
          </nav>
        </header>
        <main id="main" tabindex="-1">${body}</main>
        <footer class="colophon">
          <p>${say('copy_yourself')}</p>
          <p>${say('connect')}</p>
        </footer>
        <p id="status" class="unseen" role="status" aria-live="polite"></p>
      </body>
    </html> `.text;
}

/** A sentence about what is wrong, in the place where an answer would have come. */
export function problemView(sentence: string): Html {
  return html`<section id="result" class="problem" data-say="${sentence}">
    <p role="alert" id="problem" tabindex="-1" data-focus>${sentence}</p>
  </section>`;
}
