/**
 * The layers of the tests, in the order in which they run: `test/<layer>/**\/*.test.ts`. Layers of one group run side by
 * side, on `workers` processes; the later groups start servers and whole stacks, so they have the machine to themselves.
 */
export const layers = {
  unit: { group: 0, workers: 2, timeoutSeconds: 20 },
  contract: { group: 0, workers: 2, timeoutSeconds: 30 },
  architecture: { group: 0, workers: 2, timeoutSeconds: 60 },
  infra: { group: 1, workers: 1, timeoutSeconds: 120 },
  integration: { group: 2, workers: 2, timeoutSeconds: 120 },
  simulation: { group: 3, workers: 1, timeoutSeconds: 180 },
} as const;

export type Layer = keyof typeof layers;
export const layerNames = Object.keys(layers) as readonly Layer[];

export function isLayer(name: string): name is Layer {
  return Object.hasOwn(layers, name);
}
