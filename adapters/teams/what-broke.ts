/** What a log may know of an error: its kind and place. Its message may quote a person or a token. */
export function whatBroke(error: unknown): { kind: string; status?: number; at?: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const status = (error as { statusCode?: unknown }).statusCode;
  const at = error.stack
    ?.split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim();
  return {
    kind: error.name,
    ...(typeof status === 'number' ? { status } : {}),
    ...(at === undefined ? {} : { at }),
  };
}
