export default {
  rootDir: '..',
  testEnvironment: 'node',
  roots: ['<rootDir>/actions', '<rootDir>/shared', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/{unit,contract,action,bundle}/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/strip-types.cjs' },
  coverageProvider: 'v8',
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'lcovonly'],
  collectCoverageFrom: ['{actions,shared}/**/*.ts'],
  restoreMocks: true,
  testTimeout: 60000,
};
