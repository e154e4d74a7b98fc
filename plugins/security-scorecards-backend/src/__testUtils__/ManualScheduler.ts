import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';

/** A scheduler whose tasks run when the test says so, and not when they are triggered. */
export class ManualScheduler
  implements Pick<SchedulerService, 'scheduleTask' | 'triggerTask'>
{
  readonly #tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();
  /** Ids of the tasks that were triggered. */
  readonly triggered: string[] = [];

  async scheduleTask(
    task: SchedulerServiceTaskInvocationDefinition,
  ): Promise<void> {
    this.#tasks.set(task.id, task);
  }

  async triggerTask(id: string): Promise<void> {
    this.triggered.push(id);
  }

  /** Runs a task to its end. */
  async run(id: string): Promise<void> {
    const task = this.#tasks.get(id);
    if (!task) {
      throw new NotFoundError(
        `No task ${id}; there are ${[...this.#tasks.keys()].join(', ')}`,
      );
    }
    await task.fn(new AbortController().signal);
  }

  /** Puts it in the place of the scheduler service. */
  factory() {
    const service: SchedulerService = {
      scheduleTask: task => this.scheduleTask(task),
      triggerTask: id => this.triggerTask(id),
      cancelTask: async () => {},
      createScheduledTaskRunner: () => ({
        run: task => this.scheduleTask(task),
      }),
      getScheduledTasks: async () => [],
    };
    return createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => service,
    });
  }
}
