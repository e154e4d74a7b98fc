import type { TargetListing } from 'backstage-plugin-security-scorecards-node';

/** What one provider named. */
export interface ProviderListing extends TargetListing {
  providerId: string;
}
