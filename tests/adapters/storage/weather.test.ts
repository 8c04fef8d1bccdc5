import { withSentences } from '../../../adapters/storage/weather';
import { StoreError } from '../../../src/errors';
import type { Store } from '../../../src/store';

/** Also with what is no Error: a library may throw anything. */
// eslint-disable-next-line @typescript-eslint/require-await -- throws into the promise
async function fail(error: unknown): Promise<never> {
  throw error;
}

/** A store of which `claim` fails with these errors, one a call, and then says yes. */
function failing(...errors: unknown[]): Pick<Store, 'claim'> & { readonly calls: () => number } {
  let calls = 0;
  const claim = (): Promise<boolean> => {
    const error = errors[calls];
    calls += 1;
    return calls > errors.length ? Promise.resolve(true) : fail(error);
  };
  return { ...withSentences({ claim } as unknown as Store), calls: () => calls };
}

const coded = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

describe('bad weather', () => {
  it.each([
    ['The disk of the store is full.', new Error('database or disk is full')],
    ['The disk of the store is full.', coded('53100', 'could not extend file "base/1/2"')],
    ['The disk of the store is full.', coded('ENOSPC')],
    ['The store may not be written.', new Error('attempt to write a readonly database')],
    ['The store may not be written.', coded('25006', 'cannot execute INSERT in a read-only transaction')],
    ['The store is too busy.', coded('55P03', 'canceling statement due to lock timeout')],
    ['The database does not answer.', coded('ECONNREFUSED')],
    ['The database does not answer.', coded('57P01', 'terminating connection due to administrator command')],
    ['The database does not answer.', coded('57P03', 'the database system is starting up')],
    ['The database does not answer.', new Error('Connection terminated unexpectedly')],
    [
      'The database does not answer.',
      new Error('Client has encountered a connection error and is not queryable'),
    ],
    ['The database does not answer.', new Error('timeout exceeded when trying to connect')],
  ])('is told in a sentence with what to do: %s (%p)', async (sentence, error) => {
    const failure = await failing(error)
      .claim('k', 1)
      .catch((each: unknown) => each);
    expect(failure).toBeInstanceOf(StoreError);
    expect(failure).toMatchObject({ message: sentence, cause: error });
    expect((failure as StoreError).hint).not.toBe('');
  });

  it('that is a defect of ours is told as it is', async () => {
    for (const error of [new Error('no such column: vote'), coded('42703', 'column "vote"'), null, 'oops'])
      expect(
        await failing(error)
          .claim('k', 1)
          .catch((each: unknown) => each),
      ).toBe(error);
  });

  it('that has its sentence already keeps it', async () => {
    const error = new StoreError('The key is lost.', 'Look under the mat.');
    await expect(failing(error).claim('k', 1)).rejects.toBe(error);
  });
});

describe('a store that is busy for a moment', () => {
  it.each([new Error('database is locked'), coded('40P01', 'deadlock detected'), coded('40001')])(
    'is asked again until it has time (%p)',
    async (error) => {
      const store = failing(error, error, error);
      expect(await store.claim('k', 1)).toBe(true);
      expect(store.calls()).toBe(4);
    },
  );

  it('is asked once only when it is anything else than busy', async () => {
    const store = failing(new Error('database or disk is full'));
    await expect(store.claim('k', 1)).rejects.toThrow();
    expect(store.calls()).toBe(1);
  });
});
