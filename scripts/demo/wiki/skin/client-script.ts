import { readFileSync } from 'node:fs';

const parts = [
  'map',
  'promise',
  'hook',
  'html',
  'messages',
  'language',
  'user',
  'util',
  'api',
  'loader',
  'storage',
  'review-form',
  'start'
];

/** The client script of the demo wiki: as much of `mw` as a gadget needs, in one text. */
export function clientScript(): string {
  const texts = parts.map((part) => readFileSync(new URL(`client/${part}.js`, import.meta.url), 'utf8'));
  return `(function () {\n'use strict';\nvar mw = (window.mw = window.mediaWiki = {});\n${texts.join('\n')}\n})();\n`;
}
