import { Alert } from '@backstage/ui';

/** How a decision went. */
export interface Notice {
  text: string;
  /** Another change came first. */
  isConflict?: boolean;
}

/** Says how a decision went, also to who does not see it. */
export function LedgerNotice(props: { notice: Notice | undefined }) {
  const { notice } = props;
  return (
    <div role="status">
      {notice && (
        <Alert
          status={notice.isConflict ? 'warning' : 'success'}
          icon
          title={notice.text}
        />
      )}
    </div>
  );
}
