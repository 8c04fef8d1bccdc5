import type { RequestOf } from './request';
import { tellThat, type Visit } from './visit';

/** Keeps what a person thinks of a model's text; the last word counts. */
export async function thumb(visit: Visit, { choice, up }: RequestOf<'thumb'>): Promise<void> {
  const { bot, asked } = visit;
  const text = await bot.chosen(asked.person, choice.pitch, choice, choice.use?.seed ?? '');
  if (!text) return tellThat(visit, 'expired');
  await bot.thumb(asked.person, text, up);
  await tellThat(visit, 'thumb_thanks');
}
