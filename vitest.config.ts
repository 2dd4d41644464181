import { defineConfig } from 'vitest/config';
import { layerNames, layers } from './test/layers.ts';

/** One project a layer, so that `npx vitest run --project unit` and `npm test unit` mean the same tests. */
export default defineConfig({
  test: {
    projects: layerNames.map((name) => {
      const { ownProcess, timeoutSeconds } = layers[name];
      return {
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          globalSetup:
            name === 'integration' || name === 'browser' ? ['test/integration/stack/synthesize-once.ts'] : [],
          environment: 'node',
          allowOnly: false, // a forgotten `.only` would hide every other test
          pool: 'forks',
          isolate: ownProcess,
          maxWorkers: 2,
          testTimeout: timeoutSeconds * 1_000,
          hookTimeout: timeoutSeconds * 1_000,
          teardownTimeout: 10_000,
        },
      };
    }),
  },
});
