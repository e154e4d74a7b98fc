import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { errorStatus } from '../../lib/errorStatus';
import { securityScorecardsTranslationRef } from '../../translation';

const KINDS: Readonly<
  Record<number, 'refused' | 'unauthenticated' | 'forbidden' | 'notFound'>
> = {
  400: 'refused',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
};

/** Why something was not written, in the backend's own words. */
export function CallError(props: { error: Error }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const status = errorStatus(props.error);
  const kind = status === undefined ? 'offline' : KINDS[status] ?? 'backend';
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t(`error.${kind}.title`)}
      description={
        kind === 'offline' ? t('error.offline.mend') : props.error.message
      }
    />
  );
}
