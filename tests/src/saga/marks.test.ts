import { marksOf } from '../../../src/saga/marks';
import { aPitch } from '../../a-pitch';

const quote = (words: string): { start: number; end: number; quote: string } => ({
  start: 0,
  end: 0,
  quote: words,
});
const mail = aPitch('Quick call?', { author: { name: 'Derek Lang', address: 'Derek@Pipewise.example' } });
const note = aPitch('A call?', { author: { name: 'Derek Lang' } });
const both = { sender: quote('Derek Lang'), company: quote('Pipewise') };

describe('the marks of a sender', () => {
  it('are the same in a mail and in a note, when both give name and firm', () => {
    const sure = new Set(marksOf(mail, both).sure);
    expect(marksOf(note, both).sure.some((mark) => sure.has(mark))).toBe(true);
  });

  it('are faint for a name, a firm or a domain alone', () => {
    expect(marksOf(mail, both).faint).toEqual([
      'person derek lang',
      'firm pipewise',
      'domain pipewise.example',
    ]);
    expect(marksOf(aPitch('Call?'), { sender: quote('Derek') }).faint).toEqual([]);
  });

  it('take no host at which everybody has an address', () => {
    const free = aPitch('Call?', { author: { name: 'D', address: 'derek@gmail.com' } });
    expect(marksOf(free, {}).faint).toEqual([]);
  });

  it('are the message alone when it names nobody', () => {
    const plain = aPitch('Call?');
    expect(marksOf(plain, {})).toEqual({ sure: [`pitch ${plain.id}`], faint: [] });
  });
});
