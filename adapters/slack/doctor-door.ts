import { createHmac } from 'node:crypto';
import { record, string } from './json';

/** As adapters/cli/doctor.ts wants it; adapters do not know each other. */
export interface Finding {
  readonly state: 'ok' | 'wrong' | 'unsure';
  readonly what: string;
  readonly then?: string;
}

/** Knocks on our own door from outside, as Slack does when it checks the address, and as nobody should be let in. */
export async function requestUrlAnswers(secret: string, requestUrl: string | undefined): Promise<Finding[]> {
  if (requestUrl === undefined)
    return [
      {
        state: 'unsure',
        what: 'Slack has to reach /slack/events at a public https address; I was not told which.',
        then: 'npm run doctor -- https://your.host/slack/events',
      },
    ];
  const challenge = 'the doctor was here';
  const answered = await knock(requestUrl, JSON.stringify({ type: 'url_verification', challenge }), secret);
  if (answered === undefined || answered.status >= 500)
    return [
      {
        state: 'wrong',
        what: 'Nobody answers at that address.',
        then: 'Is RoastPitch running, and does your proxy pass /slack/events on to it, body untouched?',
      },
    ];
  if (answered.status === 401)
    return [
      {
        state: 'wrong',
        what: 'It answers, but does not know our signature.',
        then: 'It runs with another SLACK_SIGNING_SECRET, or its clock is more than five minutes off, or a proxy changes the body.',
      },
    ];
  if (string(record(answered.body).challenge) !== challenge)
    return [
      {
        state: 'wrong',
        what: `Something else answers at that address (status ${answered.status}).`,
        then: 'The address ends with /slack/events, and nothing in between asks for a login.',
      },
    ];
  const stranger = await knock(requestUrl, '{"type":"url_verification","challenge":"x"}', 'a stranger');
  return [
    { state: 'ok', what: 'The request URL answers, signed as Slack signs.' },
    stranger?.status === 401
      ? { state: 'ok', what: 'It turns away what Slack did not sign.' }
      : {
          state: 'wrong',
          what: 'It also answers what Slack did not sign.',
          then: 'Something in between answers for it.',
        },
  ];
}

/** A signed request as Slack sends it; undefined when nobody answers. */
async function knock(
  url: string,
  body: string,
  secret: string,
): Promise<{ status: number; body: unknown } | undefined> {
  const sent = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${sent}:${body}`).digest('hex')}`;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': sent,
        'x-slack-signature': signature,
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text.startsWith('{') ? (JSON.parse(text) as unknown) : undefined,
    };
  } catch {
    return undefined;
  }
}
