import { LibraryError } from '../../src/errors';
import type { Library } from '../../src/library/library';
import type { ModelConfig } from '../../src/model-config';
import type { DetectLanguage } from '../../src/read/language';
import type { ModelBudget, ModelMeter } from '../../src/write/model-port';
import { modelWriter, type ModelWriter } from '../../src/write/model-writer';
import { openaiModel } from './model';
import { steady } from './steady';

/** What the model's writer needs of the house. */
export interface OpenaiDesk {
  readonly config: ModelConfig;
  readonly library: Library;
  readonly detect: DetectLanguage;
  readonly budget: ModelBudget;
  readonly meter: ModelMeter;
  /** Aborted when the process stops. */
  readonly stopping: AbortSignal;
}

/**
 * The writer that asks an OpenAI-compatible server.
 * @throws LibraryError when the library has no brief to give it.
 */
export function openaiWriter({ config, library, detect, budget, meter, stopping }: OpenaiDesk): ModelWriter {
  const { brief } = library;
  if (!brief)
    throw new LibraryError(['prompts/system.md, request.md and brief.yaml are needed to ask a model']);
  return modelWriter({
    library: { ...library, brief },
    detect,
    budget,
    meter,
    stopping,
    model: steady(openaiModel(config, meter), config.concurrency),
    sends: config.sends,
    deadlineMs: config.deadlineMs,
  });
}
