import { CustomErrorBase } from '@backstage/errors';

/** What stands in code cannot be taken into a ledger. @internal */
export class DeclarationError extends CustomErrorBase {
  name = 'DeclarationError' as const;
  /** Field within the declaration, such as `.expires`. */
  readonly field: string;
  /** What to write instead. */
  readonly mend: string;

  constructor(options: { field: string; message: string; mend: string }) {
    super(options.message);
    this.field = options.field;
    this.mend = options.mend;
  }
}
