import type { webApi } from '@slack/bolt';
import { isLanguage, type Language } from '../../src/languages';
import type { Logger, Person } from '../../src/ports';
import { failure } from './failure';
import { record, string } from './json';

/** What Slack says of a person; empty when it says nothing. */
interface Member {
  readonly language: Language | undefined;
  readonly name: string;
  readonly isAdmin: boolean;
}

interface Kept {
  readonly member: Promise<Member>;
  readonly until: number;
}

const NOBODY: Member = { language: undefined, name: '', isAdmin: false };
/** An administrator who is none any more keeps order for so long, in milliseconds; a silent Slack is asked again after it. */
const FRESH = 5 * 60 * 1000;
/** A greeting in the wrong language is better than one that comes too late: a trigger lives for three seconds. */
const PATIENCE = 900;
/** People kept in mind; the longest there go first. */
const MOST = 5_000;

/** What Slack knows of people (users.info, scope users:read), remembered for five minutes. Without the scope: nothing. */
export class Members {
  readonly #log: Logger;
  readonly #kept = new Map<string, Kept>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** The language of the person's Slack, if it is one of ours and Slack says so in time. */
  async language(person: Person, client: webApi.WebClient): Promise<Language | undefined> {
    return (await inTime(this.#member(person, client))).language;
  }

  /** The person with the name that colleagues see; the one we had when Slack does not say. */
  async named(person: Person, client: webApi.WebClient): Promise<Person> {
    const { name } = await inTime(this.#member(person, client));
    return { ...person, name: name || person.name };
  }

  /** Whether to offer what is for administrators; whoever presses it is asked for once more. */
  async isAdmin(person: Person, client: webApi.WebClient): Promise<boolean> {
    return (await inTime(this.#member(person, client))).isAdmin;
  }

  /** The person, with what he or she may. No answer is a no. */
  async ranked(person: Person, client: webApi.WebClient): Promise<Person> {
    return { ...person, isAdmin: (await this.#member(person, client)).isAdmin };
  }

  #member({ workspace, user }: Person, client: webApi.WebClient): Promise<Member> {
    const key = `${workspace} ${user}`;
    const kept = this.#kept.get(key);
    if (kept && kept.until > Date.now()) return kept.member;
    const member = this.#ask(user, client);
    this.#kept.delete(key);
    this.#kept.set(key, { member, until: Date.now() + FRESH });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return member;
  }

  async #ask(user: string, client: webApi.WebClient): Promise<Member> {
    try {
      const answer = await client.users.info({ user, include_locale: true });
      const found = record(answer.user);
      const profile = record(found.profile);
      const code = string(found.locale).slice(0, 2).toLowerCase();
      return {
        language: isLanguage(code) ? code : undefined,
        name: [profile.display_name, profile.real_name, found.real_name].map(string).find(Boolean) ?? '',
        isAdmin: found.is_admin === true || found.is_owner === true,
      };
    } catch (error) {
      this.#log.warn(failure(error), 'slack: users.info did not answer');
      return NOBODY;
    }
  }
}

/** What is known within the time that there is. */
async function inTime(member: Promise<Member>): Promise<Member> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Member>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, NOBODY);
  });
  return Promise.race([member, late]).finally(() => {
    clearTimeout(timer);
  });
}
