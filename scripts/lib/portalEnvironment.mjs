/** The environment without the user's own AWS settings: the demo must not reach real accounts. */
export function withoutAws(env) {
  return {
    ...Object.fromEntries(
      Object.entries(env).filter(([name]) => !name.startsWith('AWS_')),
    ),
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
