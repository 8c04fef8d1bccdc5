/** ts-jest transpiles only (isolatedModules); `npm run types` does the type checking. */
module.exports = {
  preset: 'ts-jest',
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  clearMocks: true,
  testTimeout: 20_000,
};
