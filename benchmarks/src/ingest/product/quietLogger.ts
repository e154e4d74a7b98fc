import type { LoggerService } from '@backstage/backend-plugin-api';

/** Says only what goes wrong. */
export const quietLogger: LoggerService = {
  error: (message, meta) => console.error(message, meta),
  warn: (message, meta) => console.error(message, meta),
  info: () => {},
  debug: () => {},
  child: () => quietLogger,
};
