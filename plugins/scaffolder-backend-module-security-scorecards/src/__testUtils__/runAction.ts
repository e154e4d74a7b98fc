import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

type Json = Parameters<TemplateAction['handler']>[0]['input'];

/** Runs an action, with what is given of its context, and returns what it put out, by name. */
export async function runAction<TInput extends Json, TOutput extends Json>(
  action: TemplateAction<TInput, TOutput>,
  context: Partial<ActionContext<NoInfer<TInput>, NoInfer<TOutput>>>,
) {
  const output = jest.fn();
  await action.handler({
    ...createMockActionContext<TInput, TOutput>(context),
    isDryRun: context.isDryRun,
    output,
  });
  return Object.fromEntries(output.mock.calls);
}
