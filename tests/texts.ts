import type { Language } from '../src/languages';

/** Messages written for the tests and the benchmark, about 1 kB each: nobody in them exists. */

export const PITCHES: Readonly<Record<Language, string>> = {
  en: `Hi Laura,

I hope this message finds you well. I came across your profile and was really impressed by what you are building at Oakfield Interiors.

My name is Derek Lang and I work at Pipewise. We help companies like yours book more meetings without hiring anybody. Our clients have seen a 43% increase in qualified leads within 60 days, and brands such as Northbank and Velora already trust us.

Is your HR department struggling to find the right people? How much time does your team lose every week on manual work? Our all-in-one platform is a game changer that takes your growth to the next level.

We only have three spots left this month, so would you be open to a quick 15-minute call next week? No pressure at all, of course. You can pick a slot here: https://calendly.com/derek-pipewise/15min

If you are not the right person, could you point me to whoever is in charge of this?

Best regards,
Derek Lang
Growth Consultant | Pipewise`,
  nl: `Beste Laura,

Ik hoop dat het goed met je gaat. Ik kwam je profiel tegen en was echt onder de indruk van wat jullie doen bij Eikenveld Interieur.

Mijn naam is Dirk Lemmens van Leadbron. Wij helpen bedrijven zoals dat van jou om meer afspraken te boeken zonder extra personeel. Onze klanten zagen gemiddeld 43% meer gekwalificeerde leads in 60 dagen, en merken zoals Noordoever en Velora vertrouwen ons al.

Heeft jullie HR-afdeling moeite om de juiste mensen te vinden? Hoeveel tijd verliest jouw team elke week aan manueel werk? Ons alles-in-één-platform is een echte gamechanger die jullie groei naar een hoger niveau tilt.

We hebben deze maand nog maar drie plaatsen vrij. Sta je open voor een kort telefoontje van 15 minuten volgende week? Helemaal vrijblijvend natuurlijk. Je kan hier een moment kiezen: https://calendly.com/dirk-leadbron/15min

Ben jij niet de juiste persoon, kan je me dan doorverwijzen naar wie dat wel is?

Met vriendelijke groet,
Dirk Lemmens
Groeiconsultant | Leadbron`,
  fr: `Bonjour Laura,

J'espère que vous allez bien. Je suis tombé sur votre profil et j'ai été vraiment impressionné par ce que vous faites chez Chêneraie Intérieurs.

Je m'appelle Denis Lambert et je travaille chez Prospecto. Nous aidons les entreprises comme la vôtre à obtenir plus de rendez-vous sans embaucher. Nos clients ont constaté en moyenne 43 % de leads qualifiés en plus en 60 jours, et des marques comme Nordrive et Velora nous font déjà confiance.

Votre service RH a-t-il du mal à trouver les bons profils ? Combien de temps votre équipe perd-elle chaque semaine en tâches manuelles ? Notre plateforme tout-en-un est une véritable révolution qui fait passer votre croissance au niveau supérieur.

Il ne nous reste que trois places ce mois-ci. Seriez-vous disponible pour un court appel de 15 minutes la semaine prochaine ? Sans engagement, bien sûr. Vous pouvez choisir un créneau ici : https://calendly.com/denis-prospecto/15min

Si vous n'êtes pas la bonne personne, pourriez-vous m'indiquer qui s'en occupe ?

Cordialement,
Denis Lambert
Consultant croissance | Prospecto`,
  de: `Hallo Frau Eichfeld,

ich hoffe, es geht Ihnen gut. Ich bin auf Ihr Profil gestoßen und war wirklich beeindruckt von dem, was Sie bei Eichfeld Interieur aufbauen.

Mein Name ist Dirk Langmann von Terminwerk. Wir helfen Unternehmen wie Ihrem, mehr Termine zu gewinnen, ohne neues Personal einzustellen. Unsere Kunden erzielten im Schnitt 43 % mehr qualifizierte Leads in 60 Tagen, und Marken wie Nordufer und Velora vertrauen uns bereits.

Hat Ihre HR-Abteilung Schwierigkeiten, die richtigen Leute zu finden? Wie viel Zeit verliert Ihr Team jede Woche mit manueller Arbeit? Unsere All-in-one-Plattform ist ein echter Gamechanger und hebt Ihr Wachstum auf das nächste Level.

Wir haben diesen Monat nur noch drei Plätze frei. Hätten Sie nächste Woche Zeit für einen kurzen Call von 15 Minuten? Natürlich ganz unverbindlich. Hier können Sie einen Termin buchen: https://calendly.com/dirk-terminwerk/15min

Falls Sie nicht der richtige Ansprechpartner sind, könnten Sie mich weiterleiten?

Viele Grüße
Dirk Langmann
Wachstumsberater | Terminwerk`,
};

export const GENUINE: Readonly<Record<Language, string>> = {
  en: `Hi Laura,

Thanks for the meeting yesterday. Please find attached the invoice for the oak shelves we delivered on Monday, order 2291. As agreed, the last board will follow as soon as the varnish is dry.

Could you let me know whether the left one fits? If not, I will come by and plane it.

Best regards,
Jo`,
  nl: `Dag Laura,

Bedankt voor de vergadering van gisteren. In bijlage vind je de factuur voor de eiken planken die we maandag geleverd hebben, bestelling 2291. Zoals afgesproken volgt de laatste plank zodra de vernis droog is.

Laat je me weten of de linkse past? Anders kom ik langs om hem bij te schaven.

Groeten,
Jo`,
  fr: `Bonjour Laura,

Merci pour la réunion d'hier. Vous trouverez en pièce jointe la facture des étagères en chêne livrées lundi, commande 2291. Comme convenu, la dernière planche suivra dès que le vernis sera sec.

Pouvez-vous me dire si celle de gauche convient ? Sinon je passerai la raboter.

Bien à vous,
Jo`,
  de: `Hallo Frau Eichfeld,

vielen Dank für das Treffen gestern. Im Anhang finden Sie die Rechnung für die Eichenregale, die wir am Montag geliefert haben, Bestellung 2291. Wie besprochen folgt das letzte Brett, sobald der Lack trocken ist.

Sagen Sie mir Bescheid, ob das linke passt? Sonst komme ich vorbei und hobele es nach.

Viele Grüße
Jo`,
};

export const SCAM = `Dear customer,

Your account has been suspended because of unusual activity. Verify your password within 24 hours at http://secure-login-bank.example/verify or your account will be permanently closed. To release the payment of $4,500,000, buy gift cards and send us the codes together with your bank details.

Security Department`;
