/**
 * The answer once the check has passed. Both are under way at the same time, because a check asks other plugins; of an answer whose
 * check fails nothing gets out, not even that it failed too.
 *
 * @internal
 */
export async function onceAllowed<T>(
  check: Promise<unknown>,
  answer: Promise<T>,
): Promise<T> {
  const [checked, answered] = await Promise.allSettled([check, answer]);
  for (const result of [checked, answered]) {
    if (result.status === 'rejected') {
      throw result.reason;
    }
  }
  return answer;
}
