import { DOMAIN_IDS } from '../model/domains';
import { conditionalControls } from './controls/conditionalControls';
import { defaultCatalogue } from './defaultCatalogue';
import { defaultCatalogueData } from './defaultCatalogueData';
import { parseCatalogue } from './parseCatalogue';
import { seedBullets } from './seedBullets';
import { STANDARDS } from './standards';

const data = defaultCatalogueData();
const catalogue = defaultCatalogue();
const bullets = seedBullets();
const recommendations = bullets.filter(
  bullet => bullet.kind === 'recommendation',
);
const bySource = countBy(data.controls, control => control.source);
const byMode = countBy(data.practices, practice => practice.mode);

function countBy<T>(
  items: readonly T[],
  key: (item: T) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  }
  return counts;
}

function duplicatesOf(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

describe(`default catalogue: ${data.domains.length} domains, ${data.practices.length} practices, ${data.controls.length} controls`, () => {
  it('passes its own schema', () => {
    expect(parseCatalogue(data)).toEqual(data);
  });

  it('has the ten domains in the order of the checklist', () => {
    expect(data.domains.map(domain => domain.id)).toEqual([...DOMAIN_IDS]);
  });

  it(`has 78 practices: ${JSON.stringify(byMode)}`, () => {
    expect(data.practices).toHaveLength(78);
    expect(byMode).toEqual({ automated: 53, mixed: 8, attested: 17 });
  });

  it(`has every control once: ${JSON.stringify(bySource)}`, () => {
    expect(bySource).toEqual({
      'security-hub': 589,
      config: 47,
      'patch-manager': 8,
    });
    const ids = data.controls.map(control => control.id.toLowerCase());
    expect(duplicatesOf(ids)).toEqual([]);
  });

  it('places every control in exactly one practice', () => {
    const placed = catalogue.practices.flatMap(practice => [
      ...practice.controls,
      ...practice.configRules,
      ...practice.patchChecks,
    ]);
    expect(placed).toHaveLength(644);
    expect(new Set(placed).size).toBe(644);
    expect(placed.filter(id => !catalogue.control(id))).toEqual([]);
  });

  it('has the severities and standards that AWS publishes', () => {
    const controls = data.controls.filter(
      control => control.source === 'security-hub',
    );
    expect(countBy(controls, control => control.severity)).toEqual({
      critical: 29,
      high: 74,
      medium: 284,
      low: 202,
    });
    expect(
      countBy(
        controls.flatMap(control => control.standards),
        standard => standard,
      ),
    ).toEqual({
      fsbp: 368,
      'nist-800-53-r5': 298,
      'nist-800-171-r2': 63,
      'resource-tagging': 137,
      'pci-dss-4.0.1': 142,
      'pci-dss-3.2.1': 44,
      'cis-1.2.0': 42,
      'cis-1.4.0': 39,
      'cis-3.0.0': 37,
      'cis-5.0.0': 40,
      'ai-security': 31,
    });
    expect(Object.keys(STANDARDS)).toHaveLength(11);
  });

  it('says which controls speak of the whole account', () => {
    const account = data.controls.filter(control => control.accountLevel);
    expect(
      account.filter(control =>
        control.resourceTypes.includes('AWS::::Account'),
      ),
    ).toHaveLength(33 + 5 + 2);
    expect(account.map(control => control.id)).toEqual(
      expect.arrayContaining(['IAM.6', 'GuardDuty.10', 'CloudWatch.1']),
    );
    expect(catalogue.control('S3.8')?.accountLevel).toBe(false);
  });

  it('names only Security Hub controls as conditional', () => {
    const unknown = Object.keys(conditionalControls).filter(
      id => catalogue.control(id)?.source !== 'security-hub',
    );
    expect(unknown).toEqual([]);
  });

  it('gives no practice away without evidence or attestation', () => {
    const bare = catalogue.practices.filter(
      practice =>
        catalogue.controlsOf(practice.id).length === 0 && !practice.attestation,
    );
    expect(bare).toEqual([]);
  });

  it(`covers all ${recommendations.length} recommendations of the five seeds`, () => {
    expect(recommendations).toHaveLength(163);
    const covered = new Set(
      catalogue.practices.flatMap(practice => practice.seedBullets),
    );
    expect(recommendations.filter(({ id }) => !covered.has(id))).toEqual([]);
    expect(covered.size).toBe(197);
  });

  it('shows at least part of 85 % of the recommendations by evidence', () => {
    const automated = recommendations.filter(
      bullet => catalogue.practice(bullet.practice)?.mode !== 'attested',
    );
    expect(automated).toHaveLength(139);
  });
});

describe('texts of the catalogue', () => {
  it.each([
    ['title', 12, 90],
    ['summary', 100, 520],
    ['why', 90, 420],
    ['howToFix', 120, 620],
  ] as const)(
    'every practice has a %s of %i to %i characters, its own',
    (key, min, max) => {
      const texts = data.practices.map(practice => practice[key] ?? '');
      const wrong = data.practices.filter(practice => {
        const length = practice[key]?.length ?? 0;
        return length < min || length > max;
      });
      expect(wrong.map(practice => practice.id)).toEqual([]);
      expect(duplicatesOf(texts)).toEqual([]);
    },
  );

  it('every practice says how to mend in at least one concrete way', () => {
    const bare = data.practices.filter(({ fixes }) => fixes.length === 0);
    expect(bare.map(practice => practice.id)).toEqual([]);
    const texts = data.practices.flatMap(practice =>
      practice.fixes.map(fix => fix.text),
    );
    expect(duplicatesOf(texts)).toEqual([]);
  });

  it('every practice has references on https and Well-Architected ids', () => {
    const wrong = data.practices.filter(
      practice =>
        practice.references.length === 0 ||
        practice.references.some(({ url }) => !url.startsWith('https://')) ||
        practice.wellArchitected.length === 0 ||
        practice.wellArchitected.some(id => !/^(SEC|REL)\d\d-BP\d\d$/.test(id)),
    );
    expect(wrong.map(practice => practice.id)).toEqual([]);
  });

  it('every attestation asks a question of its own', () => {
    const questions = data.practices.flatMap(practice =>
      practice.attestation ? [practice.attestation.question] : [],
    );
    expect(questions).toHaveLength(25);
    expect(duplicatesOf(questions)).toEqual([]);
    expect(questions.filter(question => !question.includes('?'))).toEqual([]);
  });

  it('every control has a short title of its own', () => {
    const titles = data.controls.map(control => control.title);
    expect(duplicatesOf(titles)).toEqual([]);
    expect(
      titles.filter(title => title.length < 8 || title.length > 80),
    ).toEqual([]);
    expect(titles.filter(title => / should /.test(title))).toEqual([]);
  });

  it('every link of the seeds stands on the practice of its bullet', () => {
    const links = {
      'least-privilege': 'IAM/latest/UserGuide/best-practices.html',
      'public-exposure':
        'AmazonS3/latest/userguide/security-best-practices.html',
      'service-hardening':
        'AWSEC2/latest/UserGuide/security-best-practices.html',
      'encryption-in-transit':
        'AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html',
      'serverless-security': 'lambda/latest/dg/best-practices.html',
      'secure-development':
        'codepipeline/latest/userguide/security-best-practices.html',
      'container-security': 'AmazonECS/latest/developerguide/security.html',
      'network-segmentation': 'vpc/latest/userguide/VPC_Security.html',
      'content-delivery': '#DownloadDistValuesSecurity',
      'ai-ml-security': 'sagemaker/latest/dg/security.html',
      'aws-support': 'awssupport/latest/user/getting-started.html',
      'architecture-reviews': 'wellarchitected/latest/security-pillar/',
      'security-hub': 'securityhub-standards-fsbp.html',
      'compliance-frameworks': 'cisecurity.org/benchmark/amazon_web_services',
      'stay-current': 'prescriptive-guidance/latest/security/',
    };
    const missing = Object.entries(links).filter(
      ([id, end]) =>
        !catalogue
          .practice(id)
          ?.references.some(({ url }) => url.endsWith(end)),
    );
    expect(missing).toEqual([]);
  });
});

describe('seed bullets', () => {
  it('are 197 of five documents', () => {
    expect(countBy(bullets, bullet => bullet.seed)).toEqual({
      s0: 48,
      s1: 40,
      s2: 47,
      s3: 38,
      s4: 24,
    });
    expect(countBy(bullets, bullet => bullet.kind)).toEqual({
      recommendation: 163,
      group: 3,
      reference: 19,
      rationale: 12,
    });
    expect(duplicatesOf(bullets.map(bullet => bullet.id))).toEqual([]);
  });

  it('name practices that exist, in words of their own', () => {
    const unknown = bullets.flatMap(bullet =>
      [bullet.practice, ...bullet.also].filter(id => !catalogue.practice(id)),
    );
    expect(unknown).toEqual([]);
    expect(bullets.filter(({ paraphrase }) => paraphrase.length < 10)).toEqual(
      [],
    );
    expect(duplicatesOf(bullets.map(({ paraphrase }) => paraphrase))).toEqual(
      [],
    );
  });
});
