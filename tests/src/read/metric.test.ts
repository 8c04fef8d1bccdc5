import { findMetric } from '../../../src/read/metric';

describe('the figure of a claim', () => {
  it.each([
    ['We cut costs by 43 % in a month', '43 %'],
    ['8 op de 10 zaken klagen', '8 op de 10 zaken'],
    ['Vous perdez 15 h/semaine', '15 h/semaine'],
    ['Das kostet 70k pro Jahr', '70k'],
    ['Join 400+ founders', '400+ founders'],
    ['We help 350 companies', '350 companies'],
    ['It is 10x faster', '10x'],
  ])('is found in %j', (text, expected) => {
    expect(findMetric(text)?.quote).toBe(expected);
  });

  it.each(['It costs € 690 a month', 'You get 20 % off', 'Call 0470 55 83 19', 'Since 2014'])(
    'is none in %j',
    (text) => {
      expect(findMetric(text)).toBeUndefined();
    },
  );
});
