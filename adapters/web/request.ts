import type { Request } from 'express';
import { isLanguage } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import type { Wish } from '../../src/roast';

const MOST_ANGLES = 10_000;

/** One field of a posted form; what is absent or sent twice is empty. */
export function field(request: Request, name: string): string {
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** The wish a form carries in its hidden fields, after the change that the pressed button asks for. */
export function wishOf(request: Request): Wish {
  const wish = readWish((name) => field(request, name));
  const [key = '', value = ''] = field(request, 'change').split(':');
  if (key === '') return wish;
  if (key === 'nth') return { ...wish, nth: readWish(() => value).nth };
  // Another style, language or verdict begins again at its first angle.
  return {
    ...wish,
    ...pick(
      key,
      readWish((name) => (name === key ? value : '')),
    ),
    nth: 0,
  };
}

function readWish(text: (name: string) => string): Wish {
  const nth = Number(text('nth'));
  const language = text('language');
  const overrule = text('overrule');
  return {
    nth: Number.isInteger(nth) && nth > 0 && nth <= MOST_ANGLES ? nth : 0,
    style: ROAST_STYLES.find((style) => style === text('style')),
    language: isLanguage(language) ? language : undefined,
    overrule: overrule === 'pitch' || overrule === 'genuine' ? overrule : undefined,
  };
}

function pick(key: string, wish: Wish): Wish {
  if (key === 'style') return { style: wish.style };
  if (key === 'language') return { language: wish.language };
  if (key === 'overrule') return { overrule: wish.overrule };
  return {};
}
