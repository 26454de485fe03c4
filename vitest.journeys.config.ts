import { defineConfig } from 'vitest/config'

// Journeys share one running house, as people do; they go one after another, so that a slow machine shows the same as a fast one.
export default defineConfig({
  test: {
    include: ['e2e/**/*.journey.ts'],
    globalSetup: ['./e2e/house.setup.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
