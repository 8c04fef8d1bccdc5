const LINK = /https?:\/\/[^\s<>()"']{1,4000}/g;
const BRACKETED = / ?<(https?:\/\/[^\s<>]{1,4000})>/g;
const WRAPPED = ['url', 'u', 'target', 'q', 'redirect', 'r', 'link', 'to', 'dest', 'destination'];
const TRACKING =
  /^(?:utm_|mc_|hs|_hs|trk|mkt_|fbclid|gclid|li_|lipi|midtoken|midsig|otptoken|ref|sid$|cid$|eid$)/i;
const LONGEST = 100;

/** Makes links short enough to read: out of safe-link and click counters, without tracking parameters. */
export function tidyLinks(text: string): string {
  return text
    .replace(/ ?<mailto:[^\s<>]{1,300}>/g, '')
    .replace(BRACKETED, (_, link: string, at: number, whole: string) => {
      const before = whole.slice(Math.max(0, at - 200), at);
      if (sameLink(lastWord(before), link)) return '';
      return /[^\s]$/.test(before) ? ` (${link})` : `(${link})`;
    })
    .replace(LINK, (link) => {
      const end = /[.,;:!?]{0,3}$/.exec(link)?.[0] ?? '';
      return tidy(link.slice(0, link.length - end.length)) + end;
    });
}

function sameLink(word: string, link: string): boolean {
  const bare = (each: string): string =>
    each.replace(/^\(?(?:https?:\/\/)?(?:www\.)?|\/$/g, '').toLowerCase();
  return word !== '' && bare(word) === bare(link);
}

function tidy(link: string): string {
  let url = parse(link);
  for (let left = 3; url && left > 0; left -= 1) {
    const inner = WRAPPED.map((key) => parse(url?.searchParams.get(key) ?? '')).find(Boolean);
    if (!inner) break;
    url = inner;
  }
  if (!url) return link;
  const tracked = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
  if (tracked.length === 0 && url.href === parse(link)?.href && link.length <= LONGEST) return link;
  for (const key of tracked) url.searchParams.delete(key);
  if (url.href.length > LONGEST) url.search = '';
  if (url.href.length > LONGEST) url.hash = '';
  return url.href.length > LONGEST ? url.origin : url.href;
}

function parse(link: string): URL | undefined {
  if (!/^https?:\/\//.test(link)) return undefined;
  try {
    return new URL(link);
  } catch {
    return undefined;
  }
}

function lastWord(text: string): string {
  return text.split(/\s/).at(-1) ?? '';
}
