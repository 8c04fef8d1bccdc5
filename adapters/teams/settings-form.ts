import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import type { Profile } from '../../src/profile';
import type { Say } from '../../src/say';
import { adaptiveCard, button, choice, textInput, words, type Element } from './elements';
import { ANY } from './press';
import type { settingsData } from './settings-data';

type Field = keyof typeof settingsData;

/** What the person told of himself, to be changed; and the way to be forgotten, behind a second press. */
export function settingsCard(profile: Profile, say: Say): Element {
  const box = (id: Field, key: string, value: string, rest: Element = {}): Element =>
    textInput(id, say(key), value, rest);
  const pick = (id: Field, key: string, value: string | undefined, choices: [string, string][]): Element => {
    const given = value === undefined || value === '' ? ANY : value;
    return choice(id, say(key), given, choices);
  };
  const body = [
    words(say('settings_title'), { weight: 'Bolder', size: 'Medium' }),
    words(say('settings_intro'), { isSubtle: true }),
    pick('my_language', 'settings_language', profile.language, [
      [ANY, say('settings_language_auto_teams')],
      ...LANGUAGES.map((each): [string, string] => [each, say(`language_${each}`)]),
    ]),
    pick('my_style', 'settings_style', profile.style, [
      [ANY, say('style_any')],
      ...ROAST_STYLES.map((each): [string, string] => [each, say(`style_${each.replace('-', '_')}`)]),
    ]),
    pick('my_register', 'settings_register', profile.register, [
      [ANY, say('register_auto')],
      ['formal', say('register_formal')],
      ['informal', say('register_informal')],
    ]),
    box('my_role', 'settings_role', profile.role, { maxLength: 120, placeholder: say('settings_role_hint') }),
    pick('my_size', 'settings_size', profile.size, [
      [ANY, say('size_auto')],
      ['one', say('size_one')],
      ['few', say('size_few')],
      ['many', say('size_many')],
    ]),
    box('my_sector', 'settings_sector', profile.sector, { maxLength: 120 }),
    box('my_lacks', 'settings_lacks', profile.lacks.join('\n'), {
      isMultiline: true,
      maxLength: 800,
      placeholder: say('settings_lacks_hint'),
    }),
  ];
  const sure = adaptiveCard(
    [words(say('forget_confirm'))],
    [button(say('forget_ask'), 'forget', {}, 'chat')],
    say('forget_confirm'),
  );
  return adaptiveCard(
    body,
    [
      button(say('settings_save'), 'settings_keep', {}, 'chat'),
      { type: 'Action.ShowCard', title: say('forget_ask'), card: sure },
    ],
    say('settings_intro'),
  );
}

/** The second press that being forgotten takes when it was typed. */
export function forgetCard(say: Say): Element {
  const question = say('forget_confirm');
  return adaptiveCard([words(question)], [button(say('forget_ask'), 'forget', {}, 'chat')], question);
}
