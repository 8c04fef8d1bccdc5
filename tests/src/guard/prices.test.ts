import { reckoning } from '../../../src/guard/prices';

describe('a price reckoned from the pitch', () => {
  it.each([
    ['$640', '$80 per link'],
    ['€179,80', '€899 for 5 pages'],
    ['298 €', '1.490 € für 5 Seiten'],
    ['€348', '€29 per month'],
  ])('%s comes from: %s', (price, pitch) => {
    expect(reckoning(pitch, `That is ${price}.`)(price)).toBe(true);
  });

  it('may take off what the draft names', () => {
    expect(reckoning('Costs €73.485 a year', 'The 85 are mine, the €73.400 are not.')('€73.400')).toBe(true);
  });

  it.each([
    ['900 €', '1.490 € für 5 Seiten'],
    ['€500', 'We have 100 clients'],
    ['€0', '€29 per month'],
  ])('%s does not come from: %s', (price, pitch) => {
    expect(reckoning(pitch, `That is ${price}.`)(price)).toBe(false);
  });
});
