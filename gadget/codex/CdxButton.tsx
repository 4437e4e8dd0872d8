import type { ButtonHTMLAttributes } from 'preact';

/** A Codex button; the properties that are Codex's have Codex's names. */
export interface CdxButtonProps extends Omit<ButtonHTMLAttributes, 'class'> {
  class?: string;
  action?: 'default' | 'progressive';
  weight?: 'normal' | 'primary' | 'quiet';
  size?: 'medium' | 'small';
}

/** Draws the button; all other properties go to the element. */
export function CdxButton({ action, weight, size, class: own, ...rest }: CdxButtonProps) {
  const classes = [
    'cdx-button',
    `cdx-button--action-${action ?? 'default'}`,
    `cdx-button--weight-${weight ?? 'normal'}`,
    `cdx-button--size-${size ?? 'medium'}`,
    own ?? ''
  ];
  return <button type="button" {...rest} class={classes.join(' ')} />;
}
