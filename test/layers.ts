/**
 * The layers of the tests: `test/<layer>/**\/*.test.ts`. They run on two processes, so that no core waits for another. A
 * layer with `ownProcess` gets a new one for each file, since its tests start servers or change folder and environment; the
 * files of the others share theirs, with what they have loaded.
 */
export const layers = {
  unit: { ownProcess: false, timeoutSeconds: 20 },
  contract: { ownProcess: false, timeoutSeconds: 30 },
  architecture: { ownProcess: false, timeoutSeconds: 60 },
  infra: { ownProcess: false, timeoutSeconds: 120 },
  integration: { ownProcess: true, timeoutSeconds: 120 },
  browser: { ownProcess: true, timeoutSeconds: 120 },
  simulation: { ownProcess: false, timeoutSeconds: 180 },
} as const;

export type Layer = keyof typeof layers;
export const layerNames = Object.keys(layers) as readonly Layer[];

export function isLayer(name: string): name is Layer {
  return Object.hasOwn(layers, name);
}
