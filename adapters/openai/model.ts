import { setTimeout as sleep } from 'node:timers/promises';
import type OpenAI from 'openai';
import type { ModelConfig } from '../../src/model-config';
import type { Message } from '../../src/write/brief';
import { ANSWER_SCHEMA, readAnswer } from '../../src/write/model-answer';
import { ModelError, type Model, type ModelFault, type ModelMeter } from '../../src/write/model-port';
import { openClient } from './client';
import { faultOf } from './fault';

type Format = NonNullable<OpenAI.ChatCompletionCreateParams['response_format']>;

/** From the strictest to the loosest. Not every server knows every one, so each is tried in turn. */
const FORMATS: readonly (Format | undefined)[] = [
  { type: 'json_schema', json_schema: { name: 'rebuttals', strict: true, schema: ANSWER_SCHEMA } },
  { type: 'json_object' },
  undefined,
];
/** Worth one more try of the same request, a moment later. */
const PASSING: readonly ModelFault[] = ['server_error', 'unreachable'];
const MOMENT_MS = 250;

/**
 * A model behind `chat.completions`. Which format a server takes is learnt once. The answer is checked whatever the
 * format was.
 */
export function openaiModel(config: ModelConfig, meter: ModelMeter): Model {
  const client = openClient(config);
  let learnt = 0;
  return {
    async ask(messages, signal) {
      let isSecondTry = false;
      let wasRefused = false;
      for (let at = learnt; ;) {
        try {
          const answer = readAnswer(await complete(client, config, messages, FORMATS[at], signal, meter));
          if (wasRefused) learnt = at;
          return answer;
        } catch (error) {
          const fault = faultOf(error, signal);
          const isLast = at === FORMATS.length - 1;
          if (PASSING.includes(fault) && !isSecondTry) {
            isSecondTry = true;
            await sleep(MOMENT_MS, undefined, { signal }).catch(() => {
              throw new ModelError(faultOf(undefined, signal));
            });
          } else if ((fault === 'rejected' || fault === 'malformed') && !isLast) {
            wasRefused ||= fault === 'rejected';
            at += 1;
          } else throw new ModelError(fault);
        }
      }
    },
  };
}

async function complete(
  client: OpenAI,
  { model, price }: ModelConfig,
  messages: readonly Message[],
  format: Format | undefined,
  signal: AbortSignal,
  meter: ModelMeter,
): Promise<string> {
  signal.throwIfAborted();
  const { choices, usage } = (await client.chat.completions.create(
    { model, messages: [...messages], ...(format && { response_format: format }) },
    { signal },
  )) as Partial<OpenAI.ChatCompletion>;
  if (usage) {
    const [asked, answered] = [usage.prompt_tokens || 0, usage.completion_tokens || 0];
    meter.tokens('in', asked);
    meter.tokens('out', answered);
    if (price) meter.cost((asked * price.in + answered * price.out) / 1e6);
  }
  const content = choices?.[0]?.message.content;
  if (typeof content !== 'string') throw new ModelError('malformed');
  return content;
}
