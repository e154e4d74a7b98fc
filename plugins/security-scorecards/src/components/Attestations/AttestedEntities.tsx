import {
  Button,
  Checkbox,
  CheckboxGroup,
  Radio,
  RadioGroup,
} from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttestationLevel } from 'backstage-plugin-security-scorecards-common';
import { useTeamEntities } from '../../hooks/useTeamEntities';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './Attestations.module.css';

/** For which services of the team, or whether for the whole organisation. */
export function AttestedEntities(props: {
  entityRef: string;
  owner: string | undefined;
  may: { entities: boolean; organization: boolean };
  level: AttestationLevel;
  onLevelChange: (level: AttestationLevel) => void;
  chosen: readonly string[];
  onChosenChange: (entityRefs: string[]) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, may, level, chosen, onChosenChange } = props;
  const team = useTeamEntities(props.owner);
  const others = team.filter(({ ref }) => ref !== entityRef);
  const own = team.find(({ ref }) => ref === entityRef) ?? {
    ref: entityRef,
    title: parseEntityRef(entityRef).name,
  };
  return (
    <>
      {may.entities && may.organization && (
        <RadioGroup
          label={t('attest.form.level')}
          orientation="horizontal"
          value={level}
          onChange={value =>
            props.onLevelChange(
              value === 'organization' ? 'organization' : 'entity',
            )
          }
        >
          <Radio value="entity">{t('attest.form.entities')}</Radio>
          <Radio value="organization">{t('attest.organization')}</Radio>
        </RadioGroup>
      )}
      {level === 'organization' ? (
        !may.entities && (
          <p className={classes.text}>{t('attest.organization')}</p>
        )
      ) : (
        <div className={classes.stack}>
          <CheckboxGroup
            label={t('attest.form.team')}
            className={classes.team}
            isRequired
            value={[...chosen]}
            validate={value =>
              value.length === 0 ? t('attest.form.entitiesMissing') : null
            }
            onChange={onChosenChange}
          >
            {[own, ...others].map(({ ref, title }) => (
              <Checkbox key={ref} value={ref}>
                {title}
              </Checkbox>
            ))}
          </CheckboxGroup>
          {others.length > 0 && (
            <span>
              <Button
                size="small"
                variant="tertiary"
                onPress={() =>
                  onChosenChange([own, ...others].map(({ ref }) => ref))
                }
              >
                {t('attest.form.all')}
              </Button>
            </span>
          )}
        </div>
      )}
    </>
  );
}
