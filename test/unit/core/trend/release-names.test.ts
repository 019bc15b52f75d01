import { strict as assert } from 'node:assert';
import { isReleaseName, passedOver } from '../../../../src/core/trend';
import { RELEASE_FORMS } from '../../../../src/core/trend/release-names';
import { assertGrowth } from '../../../support/effort';

/** Real tags where a project is meant; each stands for many. */
const RELEASES = [
  ...['v1.2', '1.2.3', 'V10.0', 'pkg-1.2.3', '@scope/pkg@1.2.3', 'release/2024.1', 'lib_v0.9.1', 'größe-1.0'],
  ...[
    'v.5.8.0',
    'go1.21.0',
    'pkg1.2',
    'n6.0',
    'r7.0.4',
    'llvmorg-17.0.1',
    'releases/gcc-13.2.0',
    'boost-1.84.0',
  ],
  ...['log4j-2.20.0', 'rel/release-3.3.6', 'api/apps/v1alpha1/v1.1.6', 'dev-tools-1.2.3', 'test-utils@1.0.0'],
  ...[
    'curl-8_5_0',
    'REL_16_1',
    'REL9_6_0',
    'R_2_6_0',
    'Release_1_2_3',
    'RELEASE_2_0',
    'v9_18_20',
    'SUDO_1_9_15p5',
  ],
  ...[
    'OpenSSL_1_1_1w',
    'OpenSSL_1_0_2a',
    'openssl-3.2.0',
    '1.1.1w',
    '3.1c',
    'V_9_6_P1',
    'v4_4_3_p1',
    '4.2.8p15',
  ],
  ...[
    '1.2.3.Final',
    'v5.3.1.RELEASE',
    'swift-5.9-RELEASE',
    'FIREFOX_120_0_RELEASE',
    '4.2-stable',
    'v23.3.17.13-lts',
  ],
  ...[
    'calcite-1.0.0-incubating',
    '5.0.1.SP1',
    'v1.2.3+build.5',
    'v1.12.13+hotfix.5',
    'jdk-21+35',
    'jdk-21-ga',
  ],
  ...[
    'core-8-6-13',
    'release-74-2',
    'Release-v4-0-3',
    'v6-30-02',
    '7.1.1-21',
    'android-14.0.0_r1',
    'v9.0.0001',
  ],
  ...['2024.01.02', '20240102', 'v20240102', '2023-11-01', 'release-2024-05', 'release-2023-11-30', '2023c'],
  ...['RELEASE.2023-11-20T22-40-07Z', '20230802.1'],
];

const OTHERS = [
  ...[
    '1.2.3-rc1',
    'v1.2.3-beta.4',
    'v1.2.3-beta.4.5',
    '1.0-alpha',
    '2.0.dev1',
    '1.2-SNAPSHOT',
    '6.0.0-M1',
    '1.0a1',
  ],
  ...[
    '3.12.0b4',
    'v3.12.0rc1',
    '5.0.0.CR1',
    'REL_16_BETA1',
    'v3_3_0_preview1',
    'FIREFOX_120_0b1_RELEASE',
    '1.0a',
  ],
  ...[
    'v1.2.3-0',
    'v1.2.3-4',
    'v4.0.0-next.0.1',
    '1.2.3+nightly.5',
    'rc-1.2',
    'Pre-v1.78',
    'emacs-pretest-29.0.90',
  ],
  ...[
    'nightly',
    'nightly/1.2.3',
    'nightly-2024-01-02',
    'weekly.2012-03-27',
    'next-20231130',
    'v3.9-20231112',
  ],
  ...[
    'v1',
    'v2',
    'v254',
    'go1',
    '2024',
    'latest',
    'v1.',
    'v1.2.x',
    'v0.14-broken',
    'issue-123',
    'build-123',
    '',
  ],
  ...[
    'basepoints/gcc-14',
    'libreoffice-7-6-branch-point',
    'LABEL_2002_11_05_0120',
    'backup-2024-01-02',
    '20241399',
  ],
];

describe('names of tags', () => {
  it('are those of releases in every form that is named, each with an example', () => {
    for (const { form, pattern, example, source } of RELEASE_FORMS) {
      assert.ok(isReleaseName(example), form);
      const first = RELEASE_FORMS.find(other => other.pattern.test(example.toLowerCase()));
      assert.equal(first?.pattern, pattern, `another form is met first: ${form}`);
      assert.ok(source !== '');
    }
  });

  it('are those of releases in large projects', () => {
    assert.deepEqual(
      RELEASES.filter(name => !isReleaseName(name)),
      [],
    );
  });

  it('are none of releases before they are finished, where they move, and of anything else', () => {
    assert.deepEqual(OTHERS.filter(isReleaseName), []);
  });

  it('are looked at in one go, however they are made', () => {
    const shapes = ['1_', '1.', 'a_1', 'a.1.', 'release-v', '1-', '/', '+a.', '1.2.3+-nightly'];
    const look = (times: number) => () => {
      for (const shape of shapes) assert.equal(isReleaseName(`${shape.repeat(times)}!`), false);
    };
    assertGrowth(40, 'ten times as long a name', look(20_000), look(200_000));
  });

  it('that were passed over are counted, with examples that are not alike', () => {
    const nightlies = Array.from({ length: 3000 }, (_, i) => ({ name: `nightly-${20_240_101 + i}` }));
    const tags = [...nightlies, { name: 'v1.0' }, { name: 'v2' }, { name: 'v1.0-rc1' }];
    assert.deepEqual(passedOver(tags), { count: 3002, examples: ['nightly-20240101', 'v2', 'v1.0-rc1'] });
    assert.deepEqual(passedOver([{ name: 'v1.0' }]), { count: 0, examples: [] });
  });
});
