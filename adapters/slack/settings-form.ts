import type { types } from '@slack/bolt';
import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import { profileShape, type Profile } from '../../src/profile';
import type { Say } from '../../src/say';
import { button, section, select } from './blocks';
import { field, form, text } from './form';
import type { Metadata } from './metadata';
import { sure } from './post';

/** An option that leaves it to us. */
const AUTO = 'auto';
const SIZES = ['one', 'few', 'many'] as const;
const REGISTERS = ['formal', 'informal'] as const;
const LONGEST_LACK = 60;
const MOST_LACKS = 12;

/** What a person may tell of himself; every field may stay as it is. */
export function settingsForm(profile: Profile, metadata: Metadata, say: Say): types.ModalView {
  const captions = { title: say('settings_title'), submit: say('settings_save'), close: say('button_back') };
  const menu = (
    name: string,
    key: string,
    prefix: string,
    values: readonly string[],
    now: string | undefined,
  ) =>
    field(
      name,
      say(key),
      '',
      choices(say(key), [AUTO, ...values], now ?? AUTO, (value) =>
        say(value === AUTO ? autoKey(name) : `${prefix}_${value.replaceAll('-', '_')}`),
      ),
    );
  const lacks = { ...text(MOST_LACKS * (LONGEST_LACK + 1), profile.lacks.join('\n')), multiline: true };
  return form('settings_form', captions, metadata, [
    section(say('settings_intro')),
    menu('language', 'settings_language', 'language', LANGUAGES, profile.language),
    menu('style', 'settings_style', 'style', ROAST_STYLES, profile.style),
    menu('register', 'settings_register', 'register', REGISTERS, profile.register),
    field('role', say('settings_role'), say('settings_role_hint'), text(120, profile.role), true),
    menu('size', 'settings_size', 'size', SIZES, profile.size === '' ? undefined : profile.size),
    field('sector', say('settings_sector'), '', text(120, profile.sector), true),
    field('lacks', say('settings_lacks'), say('settings_lacks_hint'), lacks, true),
    { type: 'actions', elements: [forgetButton(say)] },
  ]);
}

/** What was filled in. What is too long is cut, what is not one of ours is left out. */
export function profileIn(value: (field: string) => string): Profile {
  const one = <T extends string>(name: string, all: readonly T[]): T | undefined =>
    all.find((each) => each === value(name));
  const lacks = value('lacks')
    .split('\n')
    .map((each) => each.trim().slice(0, LONGEST_LACK))
    .filter((each) => each !== '');
  return profileShape.parse({
    role: value('role').trim().slice(0, 120),
    size: one('size', SIZES) ?? '',
    sector: value('sector').trim().slice(0, 120),
    lacks: lacks.slice(0, MOST_LACKS),
    language: one('language', LANGUAGES),
    style: one('style', ROAST_STYLES),
    register: one('register', REGISTERS),
  });
}

/** Everything that is known of a person goes, after one question. */
export function forgetButton(say: Say): types.Button {
  const label = say('forget_ask');
  return {
    ...button('forget', label, 'me'),
    style: 'danger',
    confirm: sure(label, say('forget_confirm'), label, say),
  };
}

function autoKey(name: string): string {
  return (
    { language: 'settings_language_auto', style: 'style_any', register: 'register_auto' }[name] ?? 'size_auto'
  );
}

function choices(
  label: string,
  values: readonly string[],
  now: string,
  name: (value: string) => string,
): types.StaticSelect {
  const options = values.map((value) => ({ label: name(value), value }));
  return select('choice', label, options, values.indexOf(now));
}
