import type { types } from '@slack/bolt';
import type { Board } from '../../src/board/board';
import type { Entry } from '../../src/board/entry';
import type { Profile } from '../../src/profile';
import type { Say } from '../../src/say';
import { button, header, section } from './blocks';
import { boardBlocks } from './board';
import { field, text } from './form';
import { clip } from './text';

/** Enough for a person to know what was told; the form has it whole. */
const LONGEST_SETTINGS = 800;
/** The command shows more. */
const ROWS = 5;

interface Shown {
  readonly profile: Profile;
  readonly mine: readonly Entry[];
  readonly board: Board;
}

/** The Home tab: a field to paste in, my numbers, my settings, and the board of the workspace. */
export function homeView({ profile, mine, board }: Shown, say: Say): types.HomeView {
  return {
    type: 'home',
    blocks: [
      header(say('app_name')),
      section(say('tagline')),
      field('pitch', say('home_paste'), say('paste_hint'), { ...text(3_000), multiline: true }, true),
      {
        type: 'actions',
        elements: [
          { ...button('roast', say('button_roast'), 'here'), style: 'primary' },
          button('settings', say('button_settings'), 'open'),
        ],
      },
      header(say('home_numbers')),
      section(numbers(mine, say)),
      header(say('home_settings')),
      section(told(profile, say)),
      ...boardBlocks(board, say, ROWS),
    ],
  };
}

function numbers(mine: readonly Entry[], say: Say): string {
  const votes = mine.reduce((sum, entry) => sum + entry.votes, 0);
  if (votes === 0) return say('home_numbers_none');
  const n = Math.max(...mine.map((entry) => entry.votes));
  return say('home_numbers_some', { entries: mine.length, votes, n });
}

/** What was told, a line each. */
function told(profile: Profile, say: Say): string {
  const lines = [
    profile.language && `${say('settings_language')}: ${say(`language_${profile.language}`)}`,
    profile.style && `${say('settings_style')}: ${say(`style_${profile.style.replaceAll('-', '_')}`)}`,
    profile.register && `${say('settings_register')}: ${say(`register_${profile.register}`)}`,
    profile.role && `${say('settings_role')}: ${profile.role}`,
    profile.size && `${say('settings_size')}: ${say(`size_${profile.size}`)}`,
    profile.sector && `${say('settings_sector')}: ${profile.sector}`,
    profile.lacks.length > 0 && `${say('settings_lacks')}: ${profile.lacks.join(', ')}`,
  ].filter((line) => line);
  return clip(lines.join('\n'), LONGEST_SETTINGS) || say('home_settings_none');
}
