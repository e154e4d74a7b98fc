import { TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SCOPE_ANNOTATIONS } from 'backstage-plugin-security-scorecards-common';
import { OWN_SCOPE_KEYS } from '../../lib/scopeAnnotations';
import { securityScorecardsTranslationRef } from '../../translation';

/** A field for each annotation of ours that claims, and for whatever else of scope the entity has. */
export function AnnotationFields(props: {
  current: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  onChange: (annotations: Record<string, string>) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { annotations, onChange } = props;
  const hints: Readonly<Record<string, string>> = {
    [SCOPE_ANNOTATIONS.tags]: t('preview.hint.tags'),
    [SCOPE_ANNOTATIONS.arns]: t('preview.hint.arns'),
    [SCOPE_ANNOTATIONS.accounts]: t('preview.hint.accounts'),
    [SCOPE_ANNOTATIONS.regions]: t('preview.hint.regions'),
    [SCOPE_ANNOTATIONS.criticality]: t('preview.hint.criticality'),
  };
  const keys = new Set<string>([
    ...OWN_SCOPE_KEYS,
    ...Object.keys(props.current),
  ]);
  return (
    <>
      {[...keys].map(key => (
        <TextField
          key={key}
          label={key}
          description={hints[key] ?? t('preview.hint.foreign')}
          value={annotations[key] ?? ''}
          onChange={value => onChange({ ...annotations, [key]: value })}
        />
      ))}
    </>
  );
}
