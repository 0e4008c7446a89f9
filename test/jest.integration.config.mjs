import base from './jest.config.mjs';

export default {
  ...base,
  testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
  testTimeout: 300000,
};
