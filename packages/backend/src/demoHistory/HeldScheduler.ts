import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';

/** A scheduler whose tasks run when they are asked for, and not by time. @internal */
export class HeldScheduler {
  readonly #tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();

  /** Ids of the tasks of a plugin that were registered. */
  tasksOf(pluginId: string): string[] {
    const prefix = `${pluginId} `;
    return [...this.#tasks.keys()]
      .filter(key => key.startsWith(prefix))
      .map(key => key.slice(prefix.length));
  }

  /** Runs a task to its end. Throws when it is not registered, and what the task throws. */
  async run(pluginId: string, id: string): Promise<void> {
    const task = this.#tasks.get(`${pluginId} ${id}`);
    if (!task) {
      throw new Error(
        `${pluginId} has no task ${id}; it has ${
          this.tasksOf(pluginId).join(', ') || 'none'
        }`,
      );
    }
    await task.fn(new AbortController().signal);
  }

  /** Takes the place of the scheduler service. */
  factory() {
    return createServiceFactory({
      service: coreServices.scheduler,
      deps: { plugin: coreServices.pluginMetadata },
      factory: ({ plugin }): SchedulerService => {
        const hold = async (task: SchedulerServiceTaskInvocationDefinition) => {
          this.#tasks.set(`${plugin.getId()} ${task.id}`, task);
        };
        return {
          scheduleTask: hold,
          triggerTask: async () => {},
          cancelTask: async () => {},
          createScheduledTaskRunner: () => ({ run: hold }),
          getScheduledTasks: async () => [],
        };
      },
    });
  }
}
