import type { Card } from '../../src/card';
import type { Found } from '../../src/read/ideas';

/** The stable JSON form of a card, as the README describes it. Scores are rounded to two places. */
export function toJson(card: Card): object {
  const { pitch, reading } = card;
  const { facts, verdict } = reading;
  return {
    pitch: { text: pitch.text, subject: pitch.subject, author: pitch.author, note: pitch.note },
    language: reading.language,
    register: reading.register,
    verdict: {
      kind: card.kind,
      score: verdict.score,
      reasons: verdict.reasons.map((reason) => ({
        quote: reason.quote,
        shows: reason.shows,
        for: reason.for,
      })),
    },
    tactics: reading.tactics.map(found),
    topics: reading.topics.map(found),
    trades: reading.trades,
    facts: {
      sender: facts.sender?.quote,
      company: facts.company?.quote,
      recipient: facts.recipient?.quote,
      recipient_company: facts.recipientCompany?.quote,
      offer: facts.offer?.quote,
      ask: facts.ask.kind,
      metric: facts.metric?.quote,
      assumption: facts.assumption?.quote,
      deadline: facts.deadline?.quote,
      clients: facts.clients?.map((each) => each.quote),
    },
    follow_up: reading.followUp,
    message: reading.message,
    rebuttals: card.rebuttals.map(({ style, language, text, source, seed }) => ({
      style,
      language,
      text,
      source,
      seed,
    })),
    exit: card.exit && { text: card.exit.text, language: card.exit.language },
    plain: card.plain && { text: card.plain.text, language: card.plain.language },
    mismatch: card.mismatch,
    angle: card.angle,
    notices: card.notices,
  };
}

function found(each: Found): object {
  return { id: each.id, evidence: each.evidence.quote, score: each.score };
}
