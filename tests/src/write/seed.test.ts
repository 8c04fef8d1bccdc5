import { seededNumber, seedMark } from '../../../src/write/seed';

describe('a seeded number', () => {
  it('is the same for the same words, on any machine and in any year', () => {
    expect(seededNumber('library', 'pitch', 'line')).toBe(seededNumber('library', 'pitch', 'line'));
    expect(seededNumber('a', 'b', 'c')).toBe(153_578_871_244_640);
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

  it('lies between 0 and 2^48, and spreads', () => {
    const numbers = Array.from({ length: 1_000 }, (_, i) => seededNumber('x', String(i)) / 2 ** 48);
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
