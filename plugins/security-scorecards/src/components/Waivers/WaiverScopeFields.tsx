import {
  Checkbox,
  CheckboxGroup,
  Radio,
  RadioGroup,
  Select,
  TextField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ControlResult,
  WaiverPreview,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import type { WaiverExtent, WaiverForm } from './WaiverForm';
import classes from './WaiverDialog.module.css';

const PRACTICE = 'practice';
const EXTENTS: readonly WaiverExtent[] = ['all', 'chosen', 'tags'];

/** What to waive, and on which resources. */
export function WaiverScopeFields(props: {
  form: WaiverForm;
  failing: readonly ControlResult[];
  /** What the chosen control or practice would cover as a whole. */
  whole: WaiverPreview | undefined;
  onChange: (changes: Partial<WaiverForm>) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { form, failing, whole, onChange } = props;
  const resources = whole?.resources ?? [];
  return (
    <>
      <Select
        label={t('waiver.form.what')}
        options={[
          ...failing.map(({ id, title }) => ({
            id,
            label: `${id} ${title}`,
          })),
          { id: PRACTICE, label: t('waiver.ofPractice') },
        ]}
        value={form.controlId ?? PRACTICE}
        onChange={key =>
          onChange({
            controlId: failing.find(({ id }) => id === key)?.id,
            resourceIds: [],
          })
        }
      />
      <RadioGroup
        label={t('waiver.form.extent')}
        orientation="horizontal"
        value={form.extent}
        onChange={value =>
          onChange({ extent: EXTENTS.find(item => item === value) ?? 'all' })
        }
      >
        {EXTENTS.map(extent => (
          <Radio key={extent} value={extent}>
            {t(
              extent === 'tags'
                ? 'waiver.form.byTags'
                : `waiver.form.${extent}`,
            )}
          </Radio>
        ))}
      </RadioGroup>
      {form.extent === 'chosen' && (
        <>
          <CheckboxGroup
            label={t('waiver.form.resources')}
            className={classes.resources}
            isRequired
            value={[...form.resourceIds]}
            validate={value =>
              value.length === 0 ? t('waiver.form.resourcesMissing') : null
            }
            onChange={resourceIds => onChange({ resourceIds })}
          >
            {resources.map(resource => (
              <Checkbox key={resource} value={resource}>
                {resource}
              </Checkbox>
            ))}
          </CheckboxGroup>
          {whole && whole.totalResources > resources.length && (
            <p className={classes.hint}>
              {t('waiver.form.notAllNamed', { count: resources.length })}
            </p>
          )}
          <Checkbox
            isSelected={form.endsOnChange}
            onChange={endsOnChange => onChange({ endsOnChange })}
          >
            {t('waiver.form.endsOnChange')}
          </Checkbox>
        </>
      )}
      {form.extent === 'tags' && (
        <TextField
          label={t('waiver.form.tags')}
          description={t('waiver.form.tagsHint')}
          value={form.tags}
          maxLength={1000}
          isRequired
          validate={value =>
            value.trim() === '' ? t('waiver.form.tagsMissing') : null
          }
          onChange={tags => onChange({ tags })}
        />
      )}
    </>
  );
}
