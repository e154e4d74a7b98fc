import type { ReactNode } from 'react';
import { Link, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiExternalLinkLine } from '@remixicon/react';
import { safeUrl } from '../../lib/safeUrl';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './ExternalLink.module.css';

/** A link that leaves the portal in a new tab. An address that is not http(s) shows as text. */
export function ExternalLink(props: {
  href: string;
  children: ReactNode;
  onOpen?: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const href = safeUrl(props.href);
  if (!href) {
    return <>{props.children}</>;
  }
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={classes.link}
      variant="body-small"
      onPress={props.onOpen}
    >
      {props.children}
      <RiExternalLinkLine size={14} aria-hidden className={classes.icon} />
      <VisuallyHidden>{t('link.newTab')}</VisuallyHidden>
    </Link>
  );
}
