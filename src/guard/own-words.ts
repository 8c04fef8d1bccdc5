const QUOTED = /“([^“”]{1,200})”|„([^„“”]{1,200})[“”]|«\s?([^«»]{1,200}?)\s?»|"([^"]{1,200})"/gu;

/**
 * The words of a rebuttal that are its own: what it quotes literally from the pitch is taken out, so that
 * a stranger's exclamation mark or price is not held against the writer. Anything else in quotes stays.
 */
export function ownWords(text: string, pitch: string): string {
  const source = flat(pitch);
  return text.replace(QUOTED, (whole, ...groups: (string | undefined)[]) => {
    const quoted = groups.slice(0, 4).find((group) => group !== undefined);
    return quoted !== undefined && source.includes(flat(quoted)) ? '“”' : whole;
  });
}

/** Does the pitch itself say this, whatever the spacing and capitals? */
export function pitchSays(words: string, pitch: string): boolean {
  return flat(pitch).includes(flat(words));
}

function flat(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”„«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
