import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { SignInMutation } from '../api/sign-in';
import { PasswordProof } from './password-proof';

/** Logs in with user name or mobile number and password. */
export function PasswordLogin({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [, signIn] = useMutation(SignInMutation);
  return (
    <PasswordProof
      label={t('login.way.password')}
      submit={t('login.submit')}
      send={async (input) => {
        const { data, error } = await signIn({ input });
        return { error, errors: data?.signIn.errors };
      }}
      onDone={onDone}
    />
  );
}
