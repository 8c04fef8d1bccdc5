import { MAX_LENGTH } from '../../src/read/hygiene';
import { makePitch } from '../../src/pitch';
import { aPitch, plainUnwrap } from '../a-pitch';

describe('making a pitch of raw text', () => {
  it('cleans the text, the subject, the note and the name, and keeps them apart', () => {
    const pitch = aPitch(' Hi\r\nthere\u200B ', {
      subject: ' Quick&nbsp;call ',
      note: ' look at this ',
      author: { name: ' Derek\u00A0Lang ', address: 'd@x.be' },
    });
    expect(pitch).toMatchObject({
      text: 'Hi\nthere',
      subject: 'Quick call',
      note: 'look at this',
      author: { name: 'Derek Lang', address: 'd@x.be' },
      truncated: false,
    });
  });

  it('gives the same words the same id, whatever was invisible in them', () => {
    expect(aPitch('Quick call?').id).toBe(aPitch('  Qu\u200Bick call?\r\n').id);
    expect(aPitch('Quick call?').id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('gives other words, or another subject, another id', () => {
    const ids = [
      aPitch('Quick call?'),
      aPitch('Quick chat?'),
      aPitch('Quick call?', { subject: 'Hello' }),
    ].map((each) => each.id);
    expect(new Set(ids).size).toBe(3);
  });

  it('gives a pitch the same id whoever forwards it with whatever note', () => {
    expect(aPitch('Quick call?', { note: 'lol', author: { name: 'Derek' } }).id).toBe(
      aPitch('Quick call?').id,
    );
  });

  it('takes a message with a subject for a mail, and one without for a chat, unless it is told', () => {
    expect(aPitch('Hello').channel).toBe('chat');
    expect(aPitch('Hello', { subject: 'Hi' }).channel).toBe('email');
    expect(aPitch('Hello', { subject: 'Hi', channel: 'linkedin' }).channel).toBe('linkedin');
  });

  it('says when the end was cut off', () => {
    expect(aPitch('a'.repeat(MAX_LENGTH)).truncated).toBe(false);
    const long = aPitch('a'.repeat(MAX_LENGTH + 1));
    expect(long.truncated).toBe(true);
    expect(long.text).toHaveLength(MAX_LENGTH);
  });

  it('cuts a subject that is a book', () => {
    expect(aPitch('Hello', { subject: 'a'.repeat(5_000) }).subject).toHaveLength(300);
  });
});

describe('text in which nothing can be read', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \u200B\n\t '],
    ['binary', 'a\u0000b'],
    ['binary', '\u0001\u0002\u0003abc'],
    ['only_link', 'https://calendly.com/derek/15min'],
    ['only_link', ' www.example.com/a \n https://b.example '],
    ['no_words', '?!'],
    ['no_words', '12345 😀 -- 43%'],
  ])('is named %s: %j', (reason, text) => {
    expect(makePitch({ text }, plainUnwrap)).toBe(reason);
  });

  it.each(['Hi https://calendly.com/derek', 'ok', 'привет', '您好'])(
    'is not a text with words: %j',
    (text) => {
      expect(typeof makePitch({ text }, plainUnwrap)).toBe('object');
    },
  );
});
