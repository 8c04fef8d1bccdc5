import type { Column } from '../../src/board/column';
import { html, type Html } from './html';
import type { Ui } from './visitor';

/** The weekly Column as it would be sent now, or that there is nothing to tell yet. */
export function columnView(column: Column | undefined, { say, language }: Ui): Html {
  if (!column)
    return html`<h1>${say('column_title')}</h1>
      <p class="lead">${say('column_empty')}</p>`;
  const paragraphs = column.paragraphs.map(({ text, quoted }) =>
    quoted ? html`<blockquote><pre>${text}</pre></blockquote>` : html`<p>${text}</p>`,
  );
  return html`<p class="lead">${say('column_preview')}</p>
    <article class="column" lang="${language}">
      <h1>${column.title}</h1>
      ${paragraphs}
      <ul class="people">
        ${column.standings.map((line) => html`<li>${line}</li>`)}
      </ul>
    </article>`;
}
