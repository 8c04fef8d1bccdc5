import { span, type Span } from './spot';

/** Lists of words around numbers, as in prompts/figures.yaml. */
export type FigureWords = Readonly<
  Record<
    | 'percent'
    | 'discount'
    | 'of'
    | 'times'
    | 'to'
    | 'hours'
    | 'per'
    | 'periods'
    | 'millions'
    | 'customers'
    | 'results',
    readonly string[]
  >
>;

const ALONE = String.raw`(?<![\p{L}\p{N}.,/:+-])`;
const NUMBER = String.raw`(?:${ALONE}\d{1,3}(?:[.,  ’']\d{3}){1,3}|${ALONE}\d{1,5}(?:[.,]\d{1,2})?)`;

const OUT_OF = String.raw`(?:de |the |den )?(?:10|100|20|5)(?![\p{L}\p{N}.,:])`;

/** Finds the figures with which a seller proves something. Prices are none, nor are discounts. */
export class Figures {
  /** The surest kind first. */
  readonly #kinds: readonly RegExp[];

  constructor(words: FigureWords) {
    const any = (list: keyof FigureWords): string => anyOf(words[list]);
    const range = String.raw`${NUMBER}(?:\s?(?:[-–]|${any('to')})\s?\d{1,4})?`;
    this.#kinds = [
      // 43 %, 10x, 12-18 %
      String.raw`(?<![\p{L}\p{N}.,-])(?<!\p{L}[ ]?-)\d{1,4}(?:[.,]\d{1,3})?(?:\s?[-–]\s?\d{1,3})?(?: ?%|[x×](?![\p{L}\p{N}])| ?${any('percent')})(?! ?${any('discount')}(?!\p{L}))`,
      // 8 op de 10, 6 PME sur 10
      String.raw`(?<![\p{L}\p{N}.,])\d{1,2} ${any('of')} ${OUT_OF}(?: [\p{L}]{5,21})?|(?<![\p{L}\p{N}.,])\d{1,2} (?:[\p{L}-]{2,20} ){1,2}${any('of')} ${OUT_OF}`,
      // 3 times, 3 fois, 3 Mal
      String.raw`${NUMBER} ${any('times')} (?:\p{L}+ )?\p{L}+`,
      // 70k, €3.8M
      String.raw`(?<![\p{L}\p{N}.,])[€$£]? ?\d{1,4}(?:[.,]\d{1,2})? ?(?:[kKM]|${any('millions')})(?![\p{L}\p{N}])(?: ?[€$£])?`,
      // 15 h/semaine, 5-10 hours a week
      String.raw`${range}\+? ?${any('hours')} ?(?:/|${any('per')}) ?${any('periods')}(?!\p{L})`,
      // 400+ courses
      String.raw`${NUMBER}\+(?: \p{L}{3,20}){0,2}`,
      // 350 companies, 37 neue Termine
      String.raw`${range} (?:[\p{L}-]{2,20} ){0,2}(?:${any('customers')}|${any('results')})(?!\p{L})`,
    ].map((source) => new RegExp(source, source.includes('[kKM]') ? 'u' : 'iu'));
  }

  /** The first of the surest kind: "43 %", "8 op de 10", "400+ courses". */
  first(text: string): Span | undefined {
    for (const kind of this.#kinds) {
      const match = kind.exec(text);
      if (match) return span(text, match.index, match.index + match[0].trimEnd().length);
    }
    return undefined;
  }
}

/** One of them, the longest first, so that "days" is not read as "day"; without words nothing fits. */
function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})`;
}
