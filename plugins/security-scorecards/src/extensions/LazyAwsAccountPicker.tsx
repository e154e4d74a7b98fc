import { lazy, Suspense } from 'react';
import { Skeleton } from '@backstage/ui';
import type { AwsAccountPickerProps } from '../components/AwsAccountPicker/schema';

const AwsAccountPicker = lazy(() =>
  import('../components/AwsAccountPicker/AwsAccountPicker').then(module => ({
    default: module.AwsAccountPicker,
  })),
);

/** The field of the former frontend system, whose extensions of forms are not loaded by the app when they are needed. */
export function LazyAwsAccountPicker(props: AwsAccountPickerProps) {
  return (
    <Suspense fallback={<Skeleton width="100%" height={60} />}>
      <AwsAccountPicker {...props} />
    </Suspense>
  );
}
