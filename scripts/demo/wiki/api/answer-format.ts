import type { ApiError } from './api-error.ts';
import type { ApiContext, ApiWarning } from './context.ts';
import { isoTime } from '../model/times.ts';
import { translateError } from './translate-error.ts';

/** The object of an answer that went well, with its warnings, in the error format asked for. */
export function successBody(context: ApiContext, result: Record<string, unknown>): Record<string, unknown> {
  const limits = Object.keys(context.limits).length > 0 ? { limits: context.limits } : {};
  const body = { ...stamps(context), ...limits, ...warningPart(context), ...result };
  return context.formatVersion === 1 ? oldFormat(body) : body;
}

function stamps({ raw, wiki }: ApiContext): Record<string, unknown> {
  const id = raw.get('requestid');
  return {
    ...(id === undefined ? {} : { requestid: id }),
    ...(raw.has('curtimestamp') ? { curtimestamp: isoTime(wiki.now()) } : {})
  };
}

/** The object of a refusal. */
export function errorBody(context: ApiContext, error: ApiError): Record<string, unknown> {
  const docref = docRef(context);
  const module = error.module ?? context.module;
  const format = errorFormat(context);
  if (format === 'bc') {
    const tail = context.formatVersion === 1 ? { '*': docref } : { docref };
    return { error: { code: error.code, info: error.message, ...error.data, ...tail } };
  }
  const data = Object.keys(error.data).length > 0 ? { data: error.data } : {};
  return {
    errors: [
      {
        code: error.code,
        ...textPart(format, translateError(errorLanguage(context), error), error),
        ...data,
        module
      }
    ],
    ...(context.formatVersion === 1 ? { '*': docref } : { docref })
  };
}

function warningPart(context: ApiContext): Record<string, unknown> {
  if (context.warnings.length === 0) return {};
  const format = errorFormat(context);
  if (format === 'bc') return { warnings: groupWarnings(context) };
  return {
    warnings: context.warnings.map((warning) => ({
      code: warning.code,
      ...textPart(format, warning.text),
      ...(warning.data ? { data: warning.data } : {}),
      module: warning.module
    }))
  };
}

function groupWarnings(context: ApiContext): Record<string, unknown> {
  const key = context.formatVersion === 1 ? '*' : 'warnings';
  const texts: Record<string, string[]> = {};
  const add = (name: string, warning: ApiWarning): void => {
    (texts[name] ??= []).push(warning.text);
  };
  for (const warning of context.warnings) add(warning.module.split('+').at(-1) ?? 'main', warning);
  return Object.fromEntries(
    Object.entries(texts).map(([name, lines]) => [name, { [key]: lines.join('\n') }])
  );
}

function textPart(format: string, text: string, error?: ApiError): Record<string, unknown> {
  if (format === 'none') return {};
  if (format === 'html') return { html: text };
  if (format !== 'raw') return { text };
  const raw: unknown = error && 'raw' in error ? error.raw : null;
  return typeof raw === 'object' && raw !== null ? { ...raw } : { key: 'rawmessage', params: [text] };
}

/** Errors in other formats than `bc` follow errorlang, uselang, and the wiki's own language. */
function errorLanguage(context: ApiContext): string {
  const { settings } = context.wiki;
  const wanted = context.raw.get('errorlang') ?? context.raw.get('uselang') ?? 'content';
  return ['content', 'user', 'uselang'].includes(wanted) ? settings.language : wanted;
}

function errorFormat(context: ApiContext): string {
  const wanted = context.raw.get('errorformat') ?? 'bc';
  return ['plaintext', 'wikitext', 'html', 'raw', 'none'].includes(wanted) ? wanted : 'bc';
}

function docRef(context: ApiContext): string {
  return (
    `See ${context.origin}/w/api.php for API usage. Subscribe to the mediawiki-api-announce mailing list at ` +
    '&lt;https://lists.wikimedia.org/postorius/lists/mediawiki-api-announce.lists.wikimedia.org/&gt; ' +
    'for notice of API deprecations and breaking changes.'
  );
}

/** formatversion=1: true is an empty string, false is left out, pages are keyed by id. */
function oldFormat(value: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(value).filter(
    ([key, entry]) => entry !== false || key === 'variantarticlepath'
  );
  return Object.fromEntries(
    entries.map(([key, entry]) => [
      typeof entry === 'string' && ['content', 'body'].includes(key) ? '*' : key,
      key === 'pages' ? keyed(entry) : oldValue(key, entry)
    ])
  );
}

function oldValue(key: string, value: unknown): unknown {
  if (['thumblimits', 'imagelimits'].includes(key) && isRecord(value)) return Object.values(value);
  return key === 'variantarticlepath' ? value : old(value);
}

function old(value: unknown): unknown {
  if (value === true) return '';
  if (Array.isArray(value)) return value.map(old);
  return isRecord(value) ? oldFormat(value) : value;
}

function keyed(pages: unknown): unknown {
  if (!Array.isArray(pages)) return old(pages);
  let missing = 0;
  return Object.fromEntries(
    pages
      .filter(isRecord)
      .map((page) => [
        typeof page['pageid'] === 'number' ? String(page['pageid']) : String((missing -= 1)),
        oldFormat(page)
      ])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
