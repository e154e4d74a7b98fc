/** A setting from the environment. Throws when it is missing, so that a wrong deployment fails at its start. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`The environment variable ${name} is missing`);
  }
  return value;
}
