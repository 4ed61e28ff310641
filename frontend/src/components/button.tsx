import type { ComponentProps } from 'react';
import './button.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** The one thing to do here, or one among others. */
  readonly kind?: 'primary' | 'plain';
  readonly size?: 'small' | 'medium' | 'large';
}

/**
 * A button. It is our own so that the first page needs no component library: controls with behaviour of their own
 * (checkboxes, drawers, tabs) come from Ant Design with the pages that have them.
 */
export function Button({ kind = 'plain', size = 'medium', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button--${kind} button--${size}`} />;
}
