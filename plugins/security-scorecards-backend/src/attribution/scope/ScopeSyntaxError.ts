import { CustomErrorBase } from '@backstage/errors';

/** The value of an annotation cannot be read from `position` on. @internal */
export class ScopeSyntaxError extends CustomErrorBase {
  name = 'ScopeSyntaxError' as const;
  /** Offset into the value. */
  readonly position: number;
  /** What to write instead. */
  readonly mend: string;

  constructor(options: { message: string; position: number; mend: string }) {
    super(options.message);
    this.position = options.position;
    this.mend = options.mend;
  }
}
