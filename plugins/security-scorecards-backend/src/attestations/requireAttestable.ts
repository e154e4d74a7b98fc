import type {
  AttestationRequirement,
  Catalogue,
} from 'backstage-plugin-security-scorecards-common';

/** What is asked of a practice. Throws what `fail` makes when the catalogue does not know it, or asks nothing. @internal */
export function requireAttestable(
  practiceId: string,
  options: { catalogue: Catalogue; fail: (message: string) => Error },
): AttestationRequirement {
  const practice = options.catalogue.practice(practiceId);
  if (!practice) {
    throw options.fail(
      `the catalogue has no practice '${practiceId}'; write the id of a practice, such as threat-modelling`,
    );
  }
  if (practice.mode === 'automated' || !practice.attestation) {
    throw options.fail(
      `'${practiceId}' is proven by evidence alone and cannot be attested`,
    );
  }
  return practice.attestation;
}
