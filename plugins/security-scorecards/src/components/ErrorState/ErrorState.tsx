import { Alert, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { errorStatus } from '../../lib/errorStatus';
import { securityScorecardsTranslationRef } from '../../translation';

/** What a failed call means for the reader. */
type ErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'refused'
  | 'notFound'
  | 'offline'
  | 'backend';

/** A failed call: what happened, what to do, the backend's own words, and a button to try again. */
export function ErrorState(props: { error: Error; onRetry: () => void }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const kind = errorKind(props.error);
  return (
    <Alert
      role="alert"
      status={kind === 'forbidden' ? 'warning' : 'danger'}
      icon
      title={t(`error.${kind}.title`)}
      description={
        <>
          {t(`error.${kind}.mend`)}{' '}
          {kind !== 'offline' && (
            <span>{t('error.detail', { message: props.error.message })}</span>
          )}
        </>
      }
      customActions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          {t('error.retry')}
        </Button>
      }
    />
  );
}

function errorKind(error: Error): ErrorKind {
  switch (errorStatus(error)) {
    case undefined:
      return 'offline';
    case 400:
      return 'refused';
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    default:
      return 'backend';
  }
}
