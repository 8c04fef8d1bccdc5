import { LANGUAGES } from '../../src/languages';
import { theColumns } from '../src/board/a-column';
import { checkColumn } from './column-lines';

describe('the words of the Column', () => {
  it.each(LANGUAGES)('are enough, short and calm, and right for any name, in %s', (language) => {
    expect(checkColumn(theColumns(), language)).toEqual([]);
  });
});
