/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/bundle/prepared-folder.ts',
  globalTeardown: '<rootDir>/test/bundle/prepared-folder-gone.ts',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.[cm]?tsx?$': '<rootDir>/build/jest-transform.cjs' },
  testTimeout: 240_000,
  maxWorkers: 2,
}
