import { useEffect, useMemo, useState } from 'react';
import { Combobox } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { useNow } from '../../hooks/clock';
import { useAccounts } from '../../hooks/useAccounts';
import { securityScorecardsTranslationRef } from '../../translation';
import { accountFacts } from './accountFacts';
import { AccountIcon } from './AccountIcon';
import { AccountNotes } from './AccountNotes';
import { findAccount, pickableAccounts } from './pickableAccounts';
import type { AwsAccountPickerProps } from './schema';
import classes from './AwsAccountPicker.module.css';

/**
 * Field of a template's form for an AWS account: the accounts of the collection with how each stands, to be searched by name
 * and id. An id may also be typed or pasted.
 */
export function AwsAccountPicker(props: AwsAccountPickerProps) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const now = useNow();
  const { formData, onChange, rawErrors, required, schema, uiSchema } = props;
  const { evidence, minimumGrade } = uiSchema['ui:options'] ?? {};
  const { data, error, isPending, reload } = useAccounts();
  const items = useMemo(
    () =>
      pickableAccounts(data ?? [], { rules: { evidence, minimumGrade }, t }),
    [data, evidence, minimumGrade, t],
  );
  const options = items.map(({ account, id, label, obstacle }) => ({
    id,
    label,
    description: [
      ...(account.ouPath ? [account.ouPath] : []),
      ...accountFacts(account, { now, t }),
      ...(obstacle ? [obstacle] : []),
    ].join(' · '),
    leadingIcon: <AccountIcon account={account} />,
    disabled: obstacle !== undefined,
  }));

  const chosen = items.find(({ id }) => id === formData);
  const shown = chosen?.label ?? formData ?? '';
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);

  const choose = (id: string | undefined) => {
    setText(items.find(item => item.id === id)?.label ?? id ?? '');
    if (id !== formData) {
      onChange(id);
    }
  };
  const type = (typed: string) => {
    setText(typed);
    if (typed === '') {
      choose(undefined);
    }
  };
  const takeText = () => {
    const typed = text.trim();
    choose(findAccount(items, typed)?.id ?? (typed || undefined));
  };

  return (
    <ScaffolderField
      rawDescription={uiSchema['ui:description'] ?? schema.description}
      rawErrors={rawErrors}
      errors={props.errors}
      required={required}
      disabled={props.disabled}
    >
      <Combobox
        className={classes.field}
        id={props.idSchema?.$id}
        label={schema.title ?? t('accountPicker.label')}
        placeholder={t(
          isPending ? 'accountPicker.loading' : 'accountPicker.placeholder',
        )}
        options={options}
        inputValue={text}
        onInputChange={type}
        value={chosen?.id ?? null}
        onChange={key => (key === null ? takeText() : choose(String(key)))}
        onBlur={takeText}
        allowsCustomValue
        isRequired={required}
        isDisabled={props.disabled}
        isReadOnly={props.readonly}
        isInvalid={Boolean(rawErrors?.length)}
        validationBehavior="aria"
      />
      <AccountNotes
        items={items}
        chosen={chosen}
        isUnknown={Boolean(formData) && !chosen}
        isPending={isPending}
        error={error}
        onRetry={reload}
      />
    </ScaffolderField>
  );
}
