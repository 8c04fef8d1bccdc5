import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { firmsFile } from '../../../src/library/shared-words';

const file = join(__dirname, '..', '..', '..', 'prompts', 'firms.yaml');
const firms = firmsFile.parse(parse(readFileSync(file, 'utf8')));

describe('a name', () => {
  it.each([
    'Kern GmbH',
    'Bel e.V.',
    'Bel e. V.',
    'Peeters & Zonen',
    'Ringfort Solutions',
    'Fotohuis Claes',
    'Gärtnerei Blum',
    'L’Atelier du Jorat',
    'De Groene Kamer',
    'MapleDesk',
    'Kern & Kraus',
    'shop4all',
  ])('%j is that of a firm', (name) => {
    expect(firms.isFirm(name)).toBe(true);
  });

  it.each([
    'Derek Lang',
    'De Smet',
    'Le Goff',
    'Ann McKay',
    'Sean O’Neill',
    'AG',
    'Anna Bankers',
    'Leo Hotels',
  ])('%j is that of a person, or of nobody in particular', (name) => {
    expect(firms.isFirm(name)).toBe(false);
  });
});

describe('a firm without its legal form', () => {
  it.each([
    ['Kern GmbH', 'Kern'],
    ['Kern GmbH & Co. KG', 'Kern'],
    ['Leadbron B.V.', 'Leadbron'],
    ['Peeters & Zonen', 'Peeters & Zonen'],
    ['Northbank, Ltd.', 'Northbank'],
    ['AG', 'AG'],
  ])('%j is %j', (name, stem) => {
    expect(firms.stem(name)).toBe(stem);
  });
});
