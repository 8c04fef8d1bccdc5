import { guard, isRefused } from '../../../src/guard/guard';
import type { Language } from '../../../src/languages';
import type { House } from '../../../src/roast';
import { aPitch } from '../../a-pitch';
import { realHouse } from '../../real-house';
import { PITCHES } from '../../texts';

describe('what makes a clear no', () => {
  let house: House;
  beforeAll(async () => {
    house = await realHouse();
  });

  function rules(language: Language, text: string): readonly string[] {
    const result = guard(
      { style: 'quip', language, text, source: 'template', seed: 'ABCD-1', line: 'x', engine: 'mirror' },
      { pitch: aPitch(PITCHES[language]), verdict: 'pitch', library: house.library, detect: house.detect },
    );
    return isRefused(result) ? result.rules : [];
  }

  it.each<[Language, string]>([
    ['en', 'The boss has a sandwich. Please note down zero boxes.'],
    ['en', 'So kindly print none with our name on it.'],
    ['en', 'It is thumbs down, in the kindest Roman manner.'],
    ['en', 'I must turn down your quote, the second pair of eyes included.'],
    ['nl', 'Noteer ons dus niet voor de vergadering.'],
    ['nl', 'De raad heeft besloten dat wij ons niet inschrijven.'],
    ['nl', 'U ontvangt van ons een vlakke weigering, op lage temperatuur.'],
    ['nl', 'Hou de slagroom koel en reken niet op ons.'],
    ['fr', 'Ne gardez donc pas de place pour moi.'],
    ['fr', 'Nous ne choisissons aucun parfum, pas même le bleu.'],
    ['fr', 'Notre réponse tient en trois signes, N, O et N de nouveau.'],
    ['de', 'Reservieren Sie darum bitte keines Ihrer Exemplare.'],
    ['de', 'Bitte melden Sie am Montag niemanden an.'],
    ['de', 'Wir schütteln den Kopf, mit den Händen auf dem Herzen.'],
  ])('%s: %s', (language, text) => {
    expect(rules(language, text)).toEqual([]);
  });

  it.each<[Language, string]>([
    ['en', 'The cat is not fond of gloves, and no one here can knit.'],
    ['nl', 'Bij ons heet dat een vergadering, en die factureren we niet.'],
    ['nl', 'Zo werd het de dinsdag niet, maar wel de mosselen van de kantine.'],
    ['fr', 'Le coucou ne chante plus depuis que la pendule boude.'],
    ['de', 'Der Gummibaum liest keine Zeitung, und der Drucker kann nicht singen.'],
  ])('%s: a not of the scenery makes none: %s', (language, text) => {
    expect(rules(language, text)).toContain('S6');
  });

  it.each<[Language, string, string]>([
    ['en', 'S2', 'I must decline. A further message would oblige us to take steps.'],
    ['de', 'S2', 'Es bleibt beim Nein. Andernfalls sähen wir uns gezwungen, die Sache weiterzugeben.'],
    ['fr', 'S2', 'C’est non. Il serait dommage que vos clients l’apprennent.'],
    ['nl', 'S3', 'Het is nee. Stuur ons wel al eens uw prijslijst door.'],
    [
      'en',
      'S11',
      'I decline. It was kind of you to mention that you have written to us four times since January.',
    ],
    [
      'de',
      'S11',
      'Es ist ein Nein. Dass Ihre Folie nach zwei Wintern abblättert, wie Sie offen einräumen, freut uns.',
    ],
    ['nl', 'S1', 'Wij passen. Flink geprobeerd hoor, in het begin vindt iedereen dat moeilijk.'],
    ['nl', 'S5', 'Wij passen. Wie komt kijken: Kasseiweg 14, om de hoek.'],
  ])('%s: a no does not cover what breaks %s: %s', (language, rule, text) => {
    expect(rules(language, text)).toContain(rule);
  });
});
