import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { BindExternalMutation } from '../api/external';
import { PasswordProof } from '../components/password-proof';

/** Binds who came from a provider to an account whose password they know. */
export function BindForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [, bind] = useMutation(BindExternalMutation);
  return (
    <PasswordProof
      label={t('doors.external.way.bind')}
      submit={t('doors.external.bind')}
      send={async (input) => {
        const { data, error } = await bind({ input });
        return { error, errors: data?.bindExternal.errors };
      }}
      onDone={onDone}
    />
  );
}
