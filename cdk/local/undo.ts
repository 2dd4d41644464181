export interface Undo {
  readonly push: (step: () => void | Promise<void>) => void;
  /** Takes back what was done, the last first; once. */
  readonly all: () => Promise<void>;
}

/** What has to be taken back when a start fails or a run ends. */
export function undo(): Undo {
  const steps: (() => void | Promise<void>)[] = [];
  return {
    push: (step) => void steps.push(step),
    all: async () => {
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step();
    },
  };
}
