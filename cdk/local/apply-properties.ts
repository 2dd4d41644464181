import { applyTo } from '../../cli/shared/apply-to.ts';
import type { ApplyTarget } from '../../cli/shared/apply-to.ts';
import type { Configuration } from './read-properties.ts';

/**
 * Applies the configuration as `npm run apply` does. What would take doors away from stays to come is not applied: the
 * stack runs on with what it had, and says how to go on.
 */
export async function applyConfiguration(
  target: ApplyTarget,
  configuration: Configuration,
  warn: (line: string) => void,
): Promise<void> {
  const outcome = await applyTo(target, configuration, { force: false });
  if (outcome.kind === 'applied') return;
  const lost = outcome.refusals.map((one) =>
    one.kind === 'unit' ? `unit ${one.unit.unit}` : `account ${one.account}`,
  );
  warn(`the properties are not applied, since stays to come would lose their doors (${lost.join(', ')}).`);
  warn('If that is meant: npm run apply -- --force');
}
