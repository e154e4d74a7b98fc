import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { TEMPLATES } from './__testUtils__/practices';

const templateSchema = z.object({
  Parameters: z.record(z.string(), z.record(z.string(), z.unknown())),
  Resources: z.record(
    z.string(),
    z.looseObject({
      Condition: z.string().optional(),
      Properties: z.looseObject({
        AssumeRolePolicyDocument: z.unknown().optional(),
        PolicyDocument: z.unknown().optional(),
      }),
    }),
  ),
});

const read = (file: string) =>
  templateSchema.parse(
    parse(readFileSync(join(TEMPLATES, '..', file), 'utf8'), {
      logLevel: 'silent',
    }),
  );

describe("the reader role of the account's baseline", () => {
  const own = read('docs/aws/member-role.yaml');
  const baseline = read(
    'templates/account-baseline/skeleton/stacks/account.yaml',
  );

  it.each(['PatchAndTags', 'FindingsAndRules'])(
    'may do the same as the one of the guide: %s',
    policy => {
      const document = own.Resources[policy]?.Properties.PolicyDocument;
      expect(document).toHaveProperty('Statement');
      expect(baseline.Resources[policy]?.Properties.PolicyDocument).toEqual(
        document,
      );
      expect(baseline.Resources[policy]?.Condition).toBe(
        own.Resources[policy]?.Condition,
      );
    },
  );

  it('has no other policies', () => {
    const policiesOf = ({ Resources }: typeof own) =>
      Object.entries(Resources)
        .filter(([, { Properties }]) =>
          /ReaderRole/.test(
            JSON.stringify([Properties.Roles, Properties.RoleName]),
          ),
        )
        .map(([name]) => name)
        .filter(name => name !== 'ReaderRole');
    expect(policiesOf(baseline)).toEqual(policiesOf(own));
  });

  it('trusts the same', () => {
    expect(
      baseline.Resources.ReaderRole?.Properties.AssumeRolePolicyDocument,
    ).toEqual(own.Resources.ReaderRole?.Properties.AssumeRolePolicyDocument);
    for (const parameter of ['TrustedPrincipalArn', 'ExternalId']) {
      const { AllowedPattern } = own.Parameters[parameter] ?? {};
      expect(AllowedPattern).toEqual(expect.any(String));
      expect(baseline.Parameters[parameter]?.AllowedPattern).toBe(
        AllowedPattern,
      );
    }
  });
});
