/** ts-jest transpiles only (isolatedModules); `npm run types` does the type checking. */
module.exports = {
  preset: 'ts-jest',
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  clearMocks: true,
  // All cores: by default one is left idle, which is half of a machine with two.
  maxWorkers: '100%',
  // Files leave modules behind in their worker, with ESM switched on; before it is full, a fresh one takes over.
  workerIdleMemoryLimit: '700MB',
  testTimeout: 20_000,
};
