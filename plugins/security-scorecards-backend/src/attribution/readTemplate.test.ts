import { entityOf } from '../__testUtils__/catalogOf';
import { readTemplate } from './readTemplate';

const NAME = 'security-scorecards/template';
const VERSION = 'security-scorecards/template-version';

const read = (annotations?: Record<string, string>) =>
  readTemplate(entityOf('Component', 'cart', { annotations }));

describe('readTemplate', () => {
  it('reads template and version', () => {
    expect(read({ [NAME]: ' aws-service ', [VERSION]: '1.10.0' })).toEqual({
      template: { name: 'aws-service', version: '1.10.0' },
      problems: [],
    });
    expect(read({ [NAME]: 'aws-service', [VERSION]: '' })).toEqual({
      template: { name: 'aws-service', version: undefined },
      problems: [],
    });
  });

  it.each([[undefined], [{}], [{ [NAME]: ' ' }]])(
    'says nothing of %j',
    annotations => {
      expect(read(annotations)).toEqual({ problems: [] });
    },
  );

  it('tells what cannot be used', () => {
    expect(read({ [VERSION]: '1.0.0' })).toEqual({
      problems: [
        {
          annotation: VERSION,
          value: '1.0.0',
          message: 'It is the version of a template that is not named',
          mend: `Add the annotation ${NAME}`,
        },
      ],
    });
    expect(read({ [NAME]: 'x'.repeat(201), [VERSION]: '1' })).toEqual({
      problems: [
        {
          annotation: NAME,
          message: 'It has 201 characters, more than 200',
          mend: 'Write a shorter one',
        },
      ],
    });
  });
});
