import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** Who did something: a link for a user or group, else the name that the ledger keeps. */
export function Person(props: { name: string }) {
  const { name } = props;
  return /^(user|group):[^/]+\/.+$/.test(name) ? (
    <EntityRefLink entityRef={name} hideIcon />
  ) : (
    <span>{name}</span>
  );
}
