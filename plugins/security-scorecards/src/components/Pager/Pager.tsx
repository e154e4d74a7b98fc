import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Cursors } from '../../hooks/useCursors';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './Pager.module.css';

/** How many there are, and the way to the pages before and after. */
export function Pager(props: {
  cursors: Cursors;
  nextCursor: string | undefined;
  label: string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { cursors, nextCursor, label } = props;
  const hasPages = cursors.page > 0 || nextCursor !== undefined;
  return (
    <div className={classes.root}>
      <span role="status">{label}</span>
      {hasPages && (
        <span className={classes.buttons}>
          <Button
            size="small"
            variant="secondary"
            isDisabled={cursors.page === 0}
            onPress={cursors.previous}
          >
            {t('evidence.previous')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            isDisabled={nextCursor === undefined}
            onPress={() => nextCursor && cursors.next(nextCursor)}
          >
            {t('evidence.next')}
          </Button>
        </span>
      )}
    </div>
  );
}
