import { seededNumber, seedMark, shuffled } from '../../../src/write/seed';

describe('a seeded number', () => {
  it('is the same for the same words, on any machine and in any year', () => {
    expect(seededNumber('library', 'pitch', 'line')).toBe(seededNumber('library', 'pitch', 'line'));
    expect(seededNumber('a', 'b', 'c')).toBe(2_343_427_600);
  });

  it('is another one for other words, and for the same letters cut otherwise', () => {
    const numbers = [
      seededNumber('a', 'b'),
      seededNumber('b', 'a'),
      seededNumber('ab'),
      seededNumber('a', 'b', ''),
    ];
    expect(new Set(numbers).size).toBe(4);
  });

  it('lies between 0 and 2^32, and spreads', () => {
    const numbers = Array.from({ length: 1_000 }, (_, i) => seededNumber('x', String(i)) / 2 ** 32);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
  });
});

it('the mark on a card is four capital hex digits that belong to this library, this pitch and these styles', () => {
  const mark = seedMark('lib', 'pitch', ['quip']);
  expect(mark).toMatch(/^[0-9A-F]{4}$/);
  expect(seedMark('lib', 'pitch', ['quip'])).toBe(mark);
  for (const other of [
    seedMark('lib2', 'pitch', ['quip']),
    seedMark('lib', 'pitch2', ['quip']),
    seedMark('lib', 'pitch', ['exit']),
  ])
    expect(other).not.toBe(mark);
});

describe('the order of lines', () => {
  it('is the same for the same seed, and another one for the next', () => {
    const lines = Array.from({ length: 50 }, (_, i) => seededNumber(`line ${i}`));
    const order = (seed: number): number[] =>
      [...lines].sort((a, b) => shuffled(seed, a) - shuffled(seed, b));
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
  });

  it('gives every line its turn to be first', () => {
    const lines = Array.from({ length: 10 }, (_, i) => seededNumber(`line ${i}`));
    const first = new Set(
      Array.from({ length: 400 }, (_, i) => {
        const seed = seededNumber('pitch', String(i));
        return lines.reduce((a, b) => (shuffled(seed, a) <= shuffled(seed, b) ? a : b));
      }),
    );
    expect(first.size).toBe(10);
  });
});
