import type { Found } from './ideas';
import type { Spot } from './spot';

/** Ideas that stand where something is sold. */
const SELLING: ReadonlySet<string> = new Set([
  'unasked_offer',
  'self_pitch',
  'claims_results',
  'target_group',
  'price_offer',
  'free_bait',
]);
/** So many characters from such a place a thing is still what is being sold. */
const NEAR = 60;
const NEAR_AN_OFFER = 2;
const IN_THE_SUBJECT = 2;
const MOST_PLACES = 3;

/**
 * Topics in the order in which they matter: what is sold before what is mentioned beside it. Counted are the places,
 * each once more when it stands near an offer, and the subject; of equals the earlier comes first.
 */
export function bySalience(
  topics: readonly Found[],
  spots: readonly Spot[],
  inSubject: ReadonlySet<string>,
): Found[] {
  const offers = spots.filter((each) => SELLING.has(each.label.id));
  const weight = ({ id }: Found): number => {
    const places = spots.filter((each) => each.label.kind === 'topic' && each.label.id === id);
    const near = places.some((place) =>
      offers.some((offer) => offer.start - NEAR < place.end && place.start < offer.end + NEAR),
    );
    return (
      Math.min(places.length, MOST_PLACES) +
      (near ? NEAR_AN_OFFER : 0) +
      (inSubject.has(id) ? IN_THE_SUBJECT : 0)
    );
  };
  return topics
    .map((topic) => ({ topic, weight: weight(topic) }))
    .sort((a, b) => b.weight - a.weight || a.topic.evidence.start - b.topic.evidence.start)
    .map(({ topic }) => topic);
}
