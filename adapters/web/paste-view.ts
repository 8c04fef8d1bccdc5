import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import type { Wish } from '../../src/roast';
import { EXAMPLES } from './examples';
import { html, type Content, type Html } from './html';
import type { Ui } from './visitor';

/** The form: paste, choose, press. `text` is what the visitor had typed already. */
export function pasteView(text: string, wish: Wish, ui: Ui): Html {
  const { say } = ui;
  const option = (value: string, label: string, chosen: boolean): Html =>
    html`<option value="${value}" ${chosen ? html` selected` : undefined}>${label}</option>`;
  const styles = ROAST_STYLES.map((style) =>
    option(style, say(`style_${style.replaceAll('-', '_')}`), wish.style === style),
  );
  const languages = LANGUAGES.map((language) =>
    option(language, say(`language_${language}`), wish.language === language),
  );
  const examples = LANGUAGES.map((language): Content => {
    const href = ui.to('/', { example: language });
    return html`<li>
      <a class="chip" href="${href}" data-example="${EXAMPLES[language]}">${say(`language_${language}`)}</a>
    </li>`;
  });
  // A line break directly after <textarea> is dropped by browsers: this one protects one of the visitor's.
  return html`<form class="paste" method="post" action="${ui.to('/roast')}#result" data-into="result">
    <h1>${say('tagline')}</h1>
    <label for="text">${say('paste_label')}</label>
    <p class="hint" id="hint">${say('paste_hint')}</p>
    <textarea
      id="text"
      name="text"
      rows="9"
      aria-describedby="hint problem"
      spellcheck="false"
      autocomplete="off"
    >
${text}</textarea>
    <div class="examples">
      <p id="examples">${say('example')}</p>
      <ul aria-labelledby="examples">
        ${examples}
      </ul>
    </div>
    <div class="choices">
      <label
        >${say('style')}
        <select name="style">
          ${option('', say('style_any'), wish.style === undefined)}${styles}
        </select></label
      >
      <label
        >${say('language')}
        <select name="language">
          ${option('', say('language_auto'), wish.language === undefined)}${languages}
        </select></label
      >
      <button class="main" type="submit">${say('button_roast')}</button>
    </div>
  </form>`;
}
