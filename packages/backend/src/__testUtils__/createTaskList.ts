import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';

/** A scheduler service that keeps the tasks, to be run by hand. */
export function createTaskList() {
  const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();
  const service: SchedulerService = {
    scheduleTask: async task => {
      tasks.set(task.id, task);
    },
    triggerTask: async () => undefined,
    cancelTask: async () => undefined,
    createScheduledTaskRunner: () => ({ run: async () => undefined }),
    getScheduledTasks: async () => [],
  };
  return {
    /** Puts it in the place of the scheduler service. */
    factory: createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => service,
    }),
    /** Runs a task to its end. Throws when there is none of that id. */
    async run(id: string): Promise<void> {
      const task = tasks.get(id);
      if (!task) {
        throw new Error(`No task ${id}`);
      }
      await task.fn(new AbortController().signal);
    },
  };
}
