const ASCII = /^[\u0000-\u007F]*$/; // eslint-disable-line no-control-regex -- the range is the point

/** Lower case, no accents, straight apostrophes and plain hyphens, and exactly as long as the text was. */
export function flat(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += flatUnit(text.charAt(i));
  return out;
}

function flatUnit(unit: string): string {
  if (unit === '’' || unit === '‘' || unit === '´') return "'";
  if (unit === '‐' || unit === '‑' || unit === '–' || unit === '—') return '-';
  if (unit < '\u0080' || unit >= '\uD800') return unit.toLowerCase();
  const base = unit.normalize('NFD').charAt(0).toLowerCase();
  return base === '' ? unit : base;
}
