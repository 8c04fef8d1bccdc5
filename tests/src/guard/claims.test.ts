import { isUnsaid, tellingWords } from '../../../src/guard/claims';

const PITCH = tellingWords('Our flooring lasts 20 years and six vans are waiting outside.');

function after(verb: string, text: string): boolean {
  const end = text.indexOf(verb) + verb.length;
  return isUnsaid(text, end, end, PITCH);
}

describe('words put in the mouth of a pitch', () => {
  it('are seen when the pitch speaks of nothing of the kind', () => {
    expect(after('promise', 'You promise lifelong maintenance, and no.')).toBe(true);
    expect(after('promise', 'You promise 300 customers, and no.')).toBe(true);
  });

  it('may stand when the pitch speaks of them, in another form too', () => {
    expect(after('promise', 'You promise floorings for years, and no.')).toBe(false);
    expect(after('promise', 'You promise 20 of them, and no.')).toBe(false);
  });

  it('end with the clause', () => {
    expect(after('promise', 'You promise vans, and the cat has an opinion about lifelong maintenance.')).toBe(
      false,
    );
  });

  it('need a telling word', () => {
    expect(after('promise', 'You promise me that, and no.')).toBe(false);
  });

  it('may stand before the verb', () => {
    const text = 'The lifelong guarantee that you promise is kind.';
    expect(isUnsaid(text, 4, 22, PITCH)).toBe(true);
  });
});
