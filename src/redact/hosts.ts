import { FREE_MAIL, PLATFORM } from '../read/hosts';

/** Endings that are two labels long. */
const SECOND_LEVEL = /^(?:co|com|org|net|ac|gov|gouv|or|edu)$/;
/** Behind these a person or a firm has a page of its own. */
const PAGE =
  /(?:linkedin\.com\/(?:in|company|pub|showcase)|xing\.com\/(?:profile|pages)|calendly\.com|cal\.com|t\.me|tidycal\.com|savvycal\.com|linktr\.ee|facebook\.com|instagram\.com|twitter\.com|x\.com|github\.com|tiktok\.com|youtube\.com)\/@?([\p{L}\p{N}%._-]{2,60})/iu;

/** The label of a host that somebody chose: "pipewise" of "www.mail.pipewise.co.uk"; empty where everybody has a page: it gives nobody away. */
export function ownLabel(host: string): string {
  const labels = host.toLowerCase().split('.').filter(Boolean);
  const at = labels.length > 2 && SECOND_LEVEL.test(labels.at(-2) ?? '') ? -3 : -2;
  const label = labels.at(at) ?? '';
  return FREE_MAIL.test(`${label}.`) || PLATFORM.test(`${label}.`) ? '' : label;
}

/** The host of a link, with or without its scheme. */
export function hostOf(link: string): string {
  return /^(?:[a-z]+:)?(?:\/\/)?(?:[^/\s@]*@)?([^/\s:?#]+)/i.exec(link)?.[1] ?? '';
}

/** The name of a page on a platform: "derek-lang" of "linkedin.com/in/derek-lang". */
export function pageName(link: string): string {
  return PAGE.exec(link)?.[1] ?? '';
}
