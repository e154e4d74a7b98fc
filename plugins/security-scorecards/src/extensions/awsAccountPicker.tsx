import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { awsAccountPickerSchema } from '../components/AwsAccountPicker/schema';

/** Field `AwsAccountPicker` for the forms of templates. */
export const awsAccountPicker = FormFieldBlueprint.make({
  name: 'aws-account-picker',
  params: {
    field: async () => {
      const [{ AwsAccountPicker }, { validateAccount }] = await Promise.all([
        import('../components/AwsAccountPicker/AwsAccountPicker'),
        import('../components/AwsAccountPicker/validateAccount'),
      ]);
      return createFormField({
        name: 'AwsAccountPicker',
        component: AwsAccountPicker,
        schema: awsAccountPickerSchema,
        validation: validateAccount,
      });
    },
  },
});
