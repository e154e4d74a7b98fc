import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const READY = /^AWS simulator ready at (\S+)/;

/** The AWS simulator in a process of its own. */
export class SimulatorProcess {
  static async start(options: {
    size: 'demo' | 'medium' | 'large';
    quotas: 'on' | 'off';
  }): Promise<SimulatorProcess> {
    const root = dirname(require.resolve('aws-simulator/package.json'));
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        join(root, 'src/cli.ts'),
        '--port=0',
        `--size=${options.size}`,
        `--quotas=${options.quotas}`,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    for await (const line of createInterface({ input: child.stdout })) {
      const url = READY.exec(line)?.[1];
      if (url) {
        child.stdout.resume();
        return new SimulatorProcess(child, url);
      }
    }
    throw new Error('The simulator did not start');
  }

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** GetFindings calls since the start, and how many of them were refused for their rate. */
  async findingsCalls(): Promise<{ calls: number; throttled: number }> {
    const operations = await this.#operations();
    return operations['securityhub:GetFindings'] ?? { calls: 0, throttled: 0 };
  }

  /** All calls since the start. */
  async allCalls(): Promise<number> {
    return Object.values(await this.#operations()).reduce(
      (sum, { calls }) => sum + calls,
      0,
    );
  }

  async #operations(): Promise<Statistics['operations']> {
    const response = await fetch(`${this.url}/_simulator/stats`);
    const { operations }: Statistics = await response.json();
    return operations;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      this.child.kill('SIGKILL');
      await once(this.child, 'exit');
    }
  }
}

interface Statistics {
  operations: Record<string, { calls: number; throttled: number }>;
}
