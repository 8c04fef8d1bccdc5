import type { Language } from '../../src/languages';

/** Pitches to try the page with, one a language. Everybody and every firm in them is invented. */
export const EXAMPLES: Readonly<Record<Language, string>> = {
  en: `Hi Robin,

I hope this finds you well! I came across your profile and was really impressed by what you are building.

My name is Chip Wexley and I work at Funnelberry. We help companies like yours get 3x more qualified leads without hiring anybody. Is your sales department aware of what it is leaving on the table?

Would you be open to a quick 15-minute call next week? No pressure at all.

Best regards,
Chip Wexley
Growth Partner | Funnelberry`,
  nl: `Beste Robin,

Ik hoop dat alles goed met je gaat! Ik kwam toevallig op je profiel terecht en was meteen onder de indruk van wat jullie doen.

Mijn naam is Sander Pluimers van Klantenkraan. Wij helpen bedrijven zoals dat van jou aan 40% meer gekwalificeerde leads, zonder extra personeel. Is jullie HR-afdeling zich bewust van wat dat betekent?

Sta je open voor een kort telefoontje van 15 minuten volgende week? Helemaal vrijblijvend natuurlijk.

Met vriendelijke groet,
Sander Pluimers
Groeipartner | Klantenkraan`,
  fr: `Bonjour Robin,

J'espère que vous allez bien ! Je suis tombé sur votre profil et j'ai été impressionné par ce que vous faites.

Je m'appelle Hugo Brindille et je travaille chez Prospectine. Nous aidons les entreprises comme la vôtre à obtenir 40 % de rendez-vous qualifiés en plus, sans embaucher. Votre service commercial sait-il ce qu'il laisse passer ?

Seriez-vous disponible pour un court appel de 15 minutes la semaine prochaine ? Sans engagement, bien sûr.

Cordialement,
Hugo Brindille
Partenaire de croissance | Prospectine`,
  de: `Hallo Robin,

ich hoffe, es geht Ihnen gut! Ich bin auf Ihr Profil gestoßen und war beeindruckt von dem, was Sie aufbauen.

Mein Name ist Timo Quellwasser von Kundenquirl. Wir helfen Unternehmen wie Ihrem zu 40 % mehr qualifizierten Leads, ganz ohne neues Personal. Ist Ihrer HR-Abteilung bewusst, was das bedeutet?

Hätten Sie nächste Woche Zeit für einen kurzen Call von 15 Minuten? Natürlich ganz unverbindlich.

Viele Grüße
Timo Quellwasser
Wachstumspartner | Kundenquirl`,
};
