import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { problemText, type Refusal } from './form/problem';
import './confirm-dialog.css';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  /** What the button says that does it. */
  readonly action: string;
  /** Does it; the dialog stays open and says why if it was refused. */
  readonly run: () => Promise<Refusal<never> | null>;
  readonly onClose: () => void;
}

/** Asks before something is done that cannot be taken back. */
export function ConfirmDialog({ title, text, action, run, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal<never> | null>(null);
  const confirm = async () => {
    if (isRunning) {
      return;
    }
    setRunning(true);
    const refused = await run();
    setRunning(false);
    setRefusal(refused);
    if (refused === null) {
      onClose();
    }
  };
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <div className="row dialog__buttons">
          <Button onClick={onClose}>{t('centre.cancel')}</Button>
          <Button kind="primary" aria-disabled={isRunning} onClick={() => void confirm()}>
            {action}
          </Button>
        </div>
      }
    >
      <p>{text}</p>
      <div role="alert" className="dialog__problem">
        {refusal?.general.map((problem, place) => <p key={place}>{problemText(t, problem)}</p>)}
      </div>
    </Modal>
  );
}
