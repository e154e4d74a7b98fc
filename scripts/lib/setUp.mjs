import { ensureDependencies } from './dependencies.mjs';
import { ensureFrontEnd } from './frontEndBuild.mjs';
import { ensureToolchain } from './toolchain.mjs';

/**
 * Node, Yarn and the dependencies.
 *
 * @param {import('./progress.mjs').Progress} progress takes two steps
 * @param {AbortSignal} signal
 * @returns {Promise<import('./toolchain.mjs').Toolchain>}
 */
export async function setUpTools(progress, signal) {
  const tools = await progress.step('Node and Yarn', async say => {
    const result = await ensureToolchain(say, signal);
    return {
      result,
      outcome: `Node ${result.nodeVersion}, Yarn ${result.yarnVersion}`,
    };
  });
  await progress.step('Dependencies', async say => {
    const result = await ensureDependencies(tools, say, signal);
    return { result, outcome: result ? 'installed' : 'current' };
  });
  return tools;
}

/**
 * The front end's bundle.
 *
 * @param {import('./progress.mjs').Progress} progress takes one step
 * @param {import('./toolchain.mjs').Toolchain} tools
 * @param {AbortSignal} signal
 */
export async function setUpFrontEnd(progress, tools, signal) {
  await progress.step('Front end', async say => {
    const result = await ensureFrontEnd(tools, say, signal);
    return { result, outcome: result ? 'built' : 'current' };
  });
}
