import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { figuresFile } from '../../../src/library/shared-words';

const file = join(__dirname, '..', '..', '..', 'prompts', 'figures.yaml');
const figures = figuresFile.parse(parse(readFileSync(file, 'utf8')));

describe('the figure of a claim', () => {
  it.each([
    ['We cut costs by 43 % in a month', '43 %'],
    ['8 op de 10 zaken klagen', '8 op de 10 zaken'],
    ['6 PME sur 10 mettent trois semaines', '6 PME sur 10'],
    ['Vous perdez 15 h/semaine', '15 h/semaine'],
    ['Das kostet 70k pro Jahr', '70k'],
    ['Join 400+ founders', '400+ founders'],
    ['We help 350 companies', '350 companies'],
    ['It is 10x faster', '10x'],
    ['Onze klanten winnen 6 uur per week', '6 uur per week'],
    ['Wir bringen 12 neue Termine im Monat', '12 neue Termine'],
    ['3 fois plus de clics', '3 fois plus de'],
  ])('is found in %j', (text, expected) => {
    expect(figures.first(text)?.quote).toBe(expected);
  });

  it.each([
    'It costs € 690 a month',
    'You get 20 % off',
    'Call 0470 55 83 19',
    'Since 2014',
    '20 % Rabatte',
    '15 % de remise',
  ])('is none in %j', (text) => {
    expect(figures.first(text)).toBeUndefined();
  });
});

it('a library without words for figures still knows them by their form', () => {
  const bare = figuresFile.parse({});
  expect(bare.first('43 % more')?.quote).toBe('43 %');
  expect(bare.first('We have 7 chairs')).toBeUndefined();
});
