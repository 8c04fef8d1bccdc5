import type { Language } from '../../../src/languages';
import { makePitch } from '../../../src/pitch';
import { profileShape } from '../../../src/profile';
import { read } from '../../../src/read/read';
import { roast } from '../../../src/roast';
import { STRANGER } from '../../../src/sender';
import { realHouse } from '../../real-house';

async function trades(language: Language, text: string): Promise<readonly string[]> {
  const house = await realHouse();
  const pitch = makePitch({ text }, house.unwrap);
  if (typeof pitch === 'string') throw new Error(pitch);
  return read(pitch, house.library, house.detect, language).trades;
}

describe('the reader’s trade', () => {
  it.each<[Language, string, string]>([
    ['en', 'Hi Ann, we help bakeries like yours sell more bread. A quick call?', 'bakery'],
    ['en', 'Hi Ann, is your small family hotel fully booked? A quick call?', 'hotel'],
    ['nl', 'Dag An, hoeveel uren verliest uw bouwbedrijf aan papier? Even bellen?', 'construction'],
    ['nl', 'Dag An, wij hielpen een koeltransporteur besparen. Even bellen?', 'transport'],
    ['fr', 'Bonjour Anne, votre cabinet dentaire mérite mieux. Un appel ?', 'practice'],
    ['de', 'Hallo Anne, wir unterstützen Steuerberater wie Sie. Ein Anruf?', 'office'],
  ])('%s: %j', async (language, text, trade) => {
    expect(await trades(language, text)).toContain(trade);
  });

  it('shows in the name of the reader’s firm', async () => {
    expect(await trades('en', 'I love what you are building at Cove Street Bakery. A quick call?')).toEqual([
      'bakery',
    ]);
  });

  it.each<[Language, string]>([
    ['en', 'Hi Ann, we are a marketing agency and book you more meetings. A quick call?'],
    ['en', 'Hi Ann, our software is used in shops, hotels and dental clinics. A quick chat?'],
    ['nl', 'Dag An, wij helpen u groeien. Even bellen? Groet, Tom van Bakkerij Peeters'],
  ])('is not guessed in %s: %j', async (language, text) => {
    expect(await trades(language, text)).toEqual([]);
  });
});

it('is what the person told, whatever a stranger thinks', async () => {
  const house = await realHouse();
  const pitch = makePitch(
    { text: 'Hi Ann, we help bakeries like yours. Our platform saves time. A quick call?' },
    house.unwrap,
  );
  if (typeof pitch === 'string') throw new Error(pitch);
  const profile = profileShape.parse({ role: 'tandarts in Gent' });
  const memory = { sender: () => STRANGER, shown: () => [], profile: () => profile };
  expect((await roast(pitch, {}, house)).reading.trades).toEqual(['bakery']);
  expect((await roast(pitch, {}, house, memory)).reading.trades).toEqual(['practice']);
});
