import OpenAI, { AzureOpenAI } from 'openai';
import type { ModelConfig } from '../../src/model-config';

/**
 * The client for OpenAI and whoever speaks its protocol. Everything it would take from the environment by itself is
 * said here. It never retries: it would obey any Retry-After, and sleep through the deadline.
 */
export function openClient({ apiKey, baseUrl, apiVersion, deadlineMs }: ModelConfig): OpenAI {
  const common = { apiKey, timeout: deadlineMs, maxRetries: 0, logLevel: 'off' } as const;
  if (apiVersion !== undefined) {
    // NAME.openai.azure.com and NAME.openai.azure.com/openai are the same place to those who copy it.
    const baseURL = `${(baseUrl ?? '').replace(/\/openai$/, '')}/openai`;
    return new AzureOpenAI({ ...common, baseURL, apiVersion });
  }
  return new OpenAI({
    ...common,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
  });
}
