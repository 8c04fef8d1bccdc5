import type { types } from '@slack/bolt';
import type { Board, Numbers } from '../../src/board/board';
import { sayNumbers } from '../../src/board/say-numbers';
import type { Profile } from '../../src/profile';
import type { Candidate } from '../../src/saga/candidate';
import type { Say } from '../../src/say';
import { button, header, section } from './blocks';
import { boardBlocks } from './board';
import { roomBlocks } from './board-menu';
import { field, text } from './form';
import { encodeMetadata } from './metadata';
import type { Reader } from './reader';
import { sagaList } from './saga-list';
import { clip } from './text';

/** Enough for a person to know what was told; the form has it whole. */
const LONGEST_SETTINGS = 300;
/** The command shows more. */
const ROWS = 4;

interface Shown {
  readonly profile: Profile;
  readonly numbers: Numbers;
  readonly sagas: readonly Candidate[];
  /** The first saga of the list, counted from 0. */
  readonly from: number;
  readonly board: Board;
  /** The channel whose board it is; without one it has what the person shared. */
  readonly room: string | undefined;
  readonly isAdmin: boolean;
  /** Key of a sentence about what was just done. */
  readonly note: string | undefined;
}

/** The Home tab: a field to paste in, my numbers, my settings, my sagas, and the board of a channel. */
export function homeView(shown: Shown, reader: Reader): types.HomeView {
  const { profile, numbers, sagas, from, board, room, isAdmin, note } = shown;
  const { say, language } = reader;
  return {
    type: 'home',
    private_metadata: encodeMetadata({ language, channel: room }),
    blocks: [
      header(say('app_name')),
      section(say('tagline')),
      field('pitch', say('home_paste'), say('paste_hint'), { ...text(3_000), multiline: true }, true),
      {
        type: 'actions',
        elements: [
          { ...button('roast', say('button_roast'), 'here'), style: 'primary' },
          button('settings', say('button_settings'), 'open'),
          ...(isAdmin ? [button('order', say('order_title'), 'open')] : []),
        ],
      },
      ...(note === undefined ? [] : [section(say(note))]),
      header(say('home_numbers')),
      section(sayNumbers(numbers, say).join('\n')),
      header(say('home_settings')),
      section(told(profile, say)),
      ...sagaList(sagas, from, reader),
      ...boardBlocks(board, say, ROWS),
      ...roomBlocks(room, say),
    ],
  };
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
