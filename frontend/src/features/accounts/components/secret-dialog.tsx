import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { CopyButton } from '../../../components/copy-button';

/** A token at its birth. */
export interface Secret {
  readonly name: string;
  /** The token itself, which is in no answer of the server again. */
  readonly text: string;
  /** What the dialog says where the secret is not a token. */
  readonly words?: { readonly title: string; readonly warning: string; readonly label: string };
}

interface SecretDialogProps {
  readonly secret: Secret;
  readonly onClose: () => void;
}

/** Shows a token this once. A click beside the dialog does not close it. */
export function SecretDialog({ secret: { name, text, words }, onClose }: SecretDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={words?.title ?? t('tokens.secretTitle', { name })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <div className="row dialog__buttons">
          <Button kind="primary" onClick={onClose}>
            {t('tokens.kept')}
          </Button>
        </div>
      }
    >
      <p className="secret__warning">{words?.warning ?? t('tokens.secretWarning')}</p>
      <div className="row secret">
        <output aria-label={words?.label ?? t('tokens.secret')}>
          <code>{text}</code>
        </output>
        <CopyButton text={text} />
      </div>
    </Modal>
  );
}
