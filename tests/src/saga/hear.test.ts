import type { House } from '../../../src/roast';
import { asksToStop, hear } from '../../../src/saga/hear';
import { hostileTexts } from '../../hostile';
import { realHouse } from '../../real-house';

let house: House;
beforeAll(async () => {
  house = await realHouse();
});

const STOP = [
  'Please stop writing to me.',
  'Do not contact me again.',
  'Leave me alone!',
  'This is harassment.',
  'You will hear from my lawyer.',
  'Never email me again',
  'Please stop.',
  'Take me off your list',
  "I don't want any more of these messages",
  'We will take legal action.',
  'Stop this nonsense now',
  'Stop emailing me.',
  'Stop it!',
  'stop',
  'Stop met mailen aub.',
  'Stop ermee',
  'Laat me met rust.',
  'Schrijf me niet meer.',
  'Gelieve mij niet meer te contacteren.',
  'Mijn advocaat neemt contact op.',
  'Ik wil niets meer van u horen.',
  'Hou op met die zever.',
  'Gelieve te stoppen met deze berichten',
  'Stop.',
  'Arrêtez de m’écrire.',
  'Ne m’écrivez plus.',
  'Laissez-moi tranquille.',
  'Merci de ne plus me contacter.',
  'Je ne souhaite plus recevoir vos messages.',
  'Mon avocat vous contactera.',
  'Cessez immédiatement.',
  "C'est du harcèlement.",
  'Arrêtez.',
  'Hören Sie bitte auf.',
  'Schreiben Sie mir nicht mehr.',
  'Lassen Sie mich in Ruhe.',
  'Bitte keine weiteren Mails.',
  'Das ist Belästigung.',
  'Mein Anwalt wird sich melden.',
  'Ich möchte nichts mehr von Ihnen hören.',
  'Hör auf damit!',
  'Kontaktieren Sie mich nicht mehr.',
  'Hören Sie auf, mir zu schreiben.',
];
const GO_ON = [
  "I won't stop until we talk!",
  'Ha, brilliant, you made my day.',
  'When can we have a call?',
  "I'll stop writing to you.",
  'Sorry, I will not contact you again.',
  'We help lawyers get more clients.',
  "Don't stop, this is wonderful",
  'Reply STOP to opt out.',
  'Should I stop by next week?',
  'Let me know if you want to stop wasting time.',
  'We can stop your churn. Interested?',
  'Did you see my email? I just wanted to follow up.',
  'Ik stop ermee, sorry.',
  'Haha, geweldig antwoord.',
  'Wanneer past het voor een gesprek?',
  'Antwoord STOP om u uit te schrijven',
  'Ik zal u niet meer mailen.',
  'Sorry, ik stuur niets meer.',
  'Je ne vous écrirai plus.',
  'Très drôle, bravo.',
  "Je m'arrête là, désolé.",
  'Quand êtes-vous disponible ?',
  'Ich höre auf, versprochen.',
  'Sehr lustig, danke.',
  'Wann passt Ihnen ein Termin?',
  'Ich schreibe Ihnen nicht mehr.',
];

describe('a request to stop', () => {
  it.each(STOP)('is heard in: %s', (text) => {
    expect(asksToStop(text, house.library)).toBe(true);
  });

  it.each(GO_ON)('is not heard in: %s', (text) => {
    expect(asksToStop(text, house.library)).toBe(false);
  });
});

describe('an answer', () => {
  it('has a kind, its quote, and a mark that is the same for the same words', () => {
    const one = hear({ text: 'Haha, brilliant, you made my day!' }, house);
    expect(one).toMatchObject({ kind: 'good-sport', asksToStop: false });
    expect(one).toEqual(hear({ text: 'Haha, brilliant, you made my day!' }, house));
  });

  it('may be a smiley, and is a problem when it is nothing', () => {
    expect(hear({ text: ':-)' }, house)).toMatchObject({ message: undefined });
    expect(hear({ text: '' }, house)).toBe('empty');
  });

  it('may be anything at all', () => {
    for (const text of Object.values(hostileTexts())) expect(() => hear({ text }, house)).not.toThrow();
  });
});
