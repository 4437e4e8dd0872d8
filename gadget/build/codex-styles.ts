import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AcceptedPlugin, Rule } from 'postcss';

/**
 * Keeps of Codex's styles what the gadget draws, and holds it inside our own elements: the wiki has Codex styles of
 * another age on the same page, and neither may change the other. Colours change at once, without transitions.
 */
export function codexStyles(gadget: string): AcceptedPlugin {
  const drawn = drawnClasses(gadget);
  return {
    postcssPlugin: 'seula-codex-styles',
    Declaration(declaration) {
      if (declaration.prop.startsWith('transition')) {
        declaration.remove();
        return;
      }
      const value = declaration.value.replace(
        /var\((--[\w-]+), ?(#\w+)\)/g,
        (whole, token: string, light: string) => {
          const older = olderTokens[token];
          return older ? `var(${token}, var(${older}, ${light}))` : whole;
        }
      );
      if (value !== declaration.value) declaration.value = value;
    },
    Rule(rule: Rule) {
      if (rule.selectors.every((selector) => !/\.cdx-/.test(selector) || /\.seula/.test(selector))) return;
      const selectors = rule.selectors.map((selector) => selector.replace(/:not\(\.cdx-[\w-]+\)/g, ''));
      const kept = selectors.filter(
        (selector) =>
          (selector.match(/cdx-[\w-]+/g) ?? []).every((name) => drawn.has(name)) && !neverDrawn.test(selector)
      );
      if (kept.length === 0) rule.remove();
      else rule.selectors = kept.map((selector) => `.seula ${selector}`);
    }
  };
}

/** Tokens that Codex got after MediaWiki 1.43, and what stands for them there, so that they follow its night theme. */
const olderTokens: Record<string, string> = {
  '--color-icon-success': '--color-success',
  '--color-icon-warning': '--color-warning',
  '--color-icon-error': '--color-error',
  '--color-neutral': '--color-base',
  '--color-disabled-emphasized': '--color-subtle',
  '--background-color-interactive-subtle--hover': '--background-color-interactive',
  '--background-color-interactive-subtle--active': '--background-color-interactive',
  '--border-color-interactive--hover': '--border-color-interactive',
  '--border-color-interactive--active': '--border-color-interactive'
};

/** Combinations of drawn classes that we never draw: progressive but not primary, quiet or grouped but disabled. */
const neverDrawn =
  /^(?!.*weight-primary).*action-progressive|moz-focus-inner|group.*:disabled|:disabled.*weight/;

/** Names of Codex's classes in our components; parts of names that are put together count as all that begin so. */
function drawnClasses(gadget: string): { has(name: string): boolean } {
  const text = readdirSync(gadget, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.startsWith('site/'))
    .map((name) => readFileSync(join(gadget, name), 'utf8'))
    .join('\n');
  const whole = new Set(text.match(/cdx-[\w-]*\w/g) ?? []);
  const begun = [...text.matchAll(/(cdx-[\w-]+--[a-z]+-)\$\{/g)].map(([, start]) => start ?? '');
  const choices = new Set([
    'default',
    'progressive',
    'normal',
    'primary',
    'quiet',
    'medium',
    'small',
    'x-small',
    'on',
    'off'
  ]);
  return {
    has: (name) =>
      whole.has(name) ||
      begun.some((start) => name.startsWith(start) && choices.has(name.slice(start.length)))
  };
}
