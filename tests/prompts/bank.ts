import type { Language } from '../../src/languages';
import type { Slot } from '../../src/library/template';

type Facts = Partial<Record<Slot, string>>;

const COMMON: readonly Facts[] = [
  {
    sender: 'Élise',
    company: 'O’Neil & Zonen',
    recipient: 'An',
    my_company: 'De Kleine Drukkerij',
    metric: '43%',
    minutes: '15',
  },
  {
    sender: 'Jean-Baptiste',
    company: '3D Works',
    recipient: 'Søren',
    my_company: 'L’Atelier',
    metric: '10x',
    minutes: '10',
  },
  { sender: 'Q', company: 'iQ', recipient: 'Xander', my_company: 'b.v. Zee', metric: '3,5 %', minutes: '5' },
  {
    sender: 'Anne-Sophie',
    company: 'Wij & Co',
    recipient: 'Ömer',
    my_company: 'ABC',
    metric: '200%',
    minutes: '20',
  },
  {
    sender: 'Bo',
    company: 'Pipeline Rocket Group',
    recipient: 'Li',
    my_company: 'Huis Van Acker',
    metric: '12 %',
    minutes: '30',
  },
];

const WORDS: Readonly<Record<Language, readonly (readonly [offer: string, assumption: string])[]>> = {
  en: [
    ['AI-powered outreach platform', 'HR department'],
    ['websites', 'sales team'],
    ['an audit of your energy contracts', 'fleet'],
    ['the all-in-one CRM for dentists', 'decision makers'],
    ['SEO', 'IT budget'],
  ],
  nl: [
    ['3D-configurators voor dakbedrijven', 'HR-afdeling'],
    ['een nieuwe website', 'wagenpark'],
    ['leads', 'salesteam'],
    ['het platform voor slim verlofbeheer', 'raad van bestuur'],
    ['onze gratis energiescan', 'medewerkers'],
  ],
  fr: [
    ['agents IA pour PME', 'équipe commerciale'],
    ['un site web', 'flotte automobile'],
    ['l’accompagnement en cybersécurité', 'service RH'],
    ['des rendez-vous qualifiés', 'direction'],
    ['référencement', 'collaborateurs'],
  ],
  de: [
    ['digitale Reifegradanalyse', 'Personalabteilung'],
    ['eine neue Website', 'Fuhrpark'],
    ['KI-Agenten für den Mittelstand', 'Vertriebsteam'],
    ['qualifizierte Leads', 'Geschäftsleitung'],
    ['Photovoltaik', 'Mitarbeitenden'],
  ],
};

const DEADLINES: Readonly<Record<Language, readonly string[]>> = {
  en: ['Friday', 'only 3 spots left', 'until the end of the month', 'this week only', '31 October'],
  nl: ['vrijdag', 'nog 3 plaatsen', 'eind deze maand', 'enkel deze week', '31 oktober'],
  fr: ['vendredi', 'plus que 3 places', 'avant la fin du mois', 'cette semaine', '31 octobre'],
  de: ['Freitag', 'nur noch 3 Plätze', 'bis Ende des Monats', 'nur diese Woche', '31. Oktober'],
};

/** Five sets of facts a language, awkward on purpose: accents, apostrophes, articles, plurals, long and short. */
export function factBank(language: Language): Facts[] {
  return COMMON.map((facts, i) => {
    const [offer = '', assumption = ''] = WORDS[language][i] ?? [];
    return { ...facts, offer, assumption, deadline: DEADLINES[language][i] ?? '' };
  });
}
