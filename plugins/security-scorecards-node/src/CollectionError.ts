import { CustomErrorBase } from '@backstage/errors';

/**
 * A target could not be read.
 * `status` says how that is to be shown, `mend` what a person can do about it.
 * @public
 */
export class CollectionError extends CustomErrorBase {
  name = 'CollectionError' as const;
  readonly status: 'failed' | 'denied' | 'not-enabled';
  readonly mend: string;

  constructor(options: {
    message: string;
    status: 'failed' | 'denied' | 'not-enabled';
    mend: string;
    cause?: Error;
  }) {
    super(options.message, options.cause);
    this.status = options.status;
    this.mend = options.mend;
  }
}
