import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AttributionPreview,
  PreviewedResource,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { Disclosure } from '../Disclosure/Disclosure';
import classes from './PreviewedList.module.css';

/** How many resources are named at once. */
const SHOWN = 5;

/** Resources that would be gained or lost: the first ones by name, the others counted. */
export function PreviewedList(props: {
  title: string;
  resources: AttributionPreview['gained'];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { count, items } = props.resources;
  if (count === 0) {
    return null;
  }
  return (
    <div>
      <h5 className={classes.heading}>
        {props.title} ({count.toLocaleString()})
      </h5>
      <Resources items={items.slice(0, SHOWN)} />
      {count > SHOWN && (
        <Disclosure summary={t('preview.more', { count: count - SHOWN })}>
          <Resources items={items.slice(SHOWN)} />
          {count > items.length && (
            <p className={classes.rest}>
              {t('preview.unnamed', { count: count - items.length })}
            </p>
          )}
        </Disclosure>
      )}
    </div>
  );
}

function Resources(props: { items: readonly PreviewedResource[] }) {
  return (
    <ul className={classes.list}>
      {props.items.map(item => (
        <li key={`${item.resource} ${item.account} ${item.region}`}>
          <span title={item.resource}>
            {item.resourceName ?? item.resource}
          </span>
          <span className={classes.facts}>
            <span>{item.resourceType}</span>
            <span>{item.account}</span>
            <span>{item.region}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
