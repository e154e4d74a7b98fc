import { CustomErrorBase } from '@backstage/errors';
import type { RefusedDeclaration } from './RefusedDeclaration';

/** What stands in code cannot be taken into a ledger. @internal */
export class DeclarationError extends CustomErrorBase {
  name = 'DeclarationError' as const;
  /** Field within the declaration, such as `.expires`. */
  readonly field: string;
  /** What to write instead. */
  readonly mend: string;
  /** Told when it is well formed and not allowed. */
  readonly refused?: Pick<RefusedDeclaration, 'id' | 'entityRef' | 'severity'>;

  constructor(options: {
    field: string;
    message: string;
    mend: string;
    refused?: DeclarationError['refused'];
  }) {
    super(options.message);
    this.field = options.field;
    this.mend = options.mend;
    this.refused = options.refused;
  }
}
