import { pageConfig } from '../pages/page-config.ts';
import { link, pageLink } from '../pages/link-html.ts';
import { pageKey, type PageContext, type Theme } from '../pages/page-context.ts';
import type { PageView } from '../pages/page-view.ts';
import { parseTitle } from '../model/titles.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { pagePath } from '../render/page-url.ts';
import { personalMenu, sidebar, tabs } from './menus.ts';
import { pageLanguages, translator } from './translate.ts';

/** The whole HTML document of a page in the demo skin. */
export function layout(context: PageContext, view: PageView): string {
  const { wiki, language, direction, message } = context;
  const ns = parseTitle(wiki.settings, view.title)?.ns ?? 0;
  const bodyClass = [
    'skin-demo skin-vector-2022 mediawiki',
    `${direction} sitedir-ltr`,
    `ns-${ns} ns-${ns < 0 ? 'special' : ns % 2 === 0 ? 'subject' : 'talk'}`,
    `page-${pageKey(view.title).replace(/[^\p{L}\p{N}_-]/gu, '_')}`,
    `action-${view.action}`,
    view.special ? `mw-special-${view.special}` : '',
    view.bodyClass ?? ''
  ];
  return `<!DOCTYPE html>
<html class="client-js skin-theme-clientpref-${context.theme} vector-feature-night-mode-enabled" lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="UTF-8"/>
<title>${escapeHtml(view.documentTitle)} – ${escapeHtml(wiki.settings.siteName)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<link rel="icon" href="data:,"/>
<link rel="stylesheet" href="/w/demo.css"/>
${context.options.gadgetStyleUrl ? `<link rel="stylesheet" href="${escapeHtml(context.options.gadgetStyleUrl)}"/>\n` : ''}${scripts(context, view)}
</head>
<body class="${escapeHtml(bodyClass.filter(Boolean).join(' '))}">
<a class="mw-jump-link" href="#content">${escapeHtml(message('jump'))}</a>
<div class="demo-note">${escapeHtml(message('demoNote'))}</div>
<header class="mw-header">
${link(pagePath(wiki.settings.mainPage), escapeHtml(wiki.settings.siteName), { class: 'mw-logo' })}
${languageSwitch(context)}${themeSwitch(context)}
${personalMenu(context)}
</header>
<div class="mw-page-container">
${sidebar(context)}
<main id="content" class="mw-body" role="main">
<a id="top"></a><div id="siteNotice"></div>
<header class="mw-body-header"><h1 id="firstHeading" class="firstHeading mw-first-heading">${view.headingHtml}</h1><div class="mw-indicators"></div></header>
${tabs(context, view)}
<div id="bodyContent" class="vector-body">
<div id="contentSub"><div id="mw-content-subtitle">${view.subtitleHtml ?? ''}</div></div>
${contentElement(context, view)}
${categoryLinks(context, view)}
</div>
${view.afterHtml ? `<div id="mw-data-after-content">${view.afterHtml}</div>` : ''}
</main>
<footer id="footer" class="mw-footer" role="contentinfo"><ul id="footer-info"></ul></footer>
</div>
</body>
</html>
`;
}

function contentElement(context: PageContext, view: PageView): string {
  const content = context.wiki.settings.language;
  const attributes = view.isArticle
    ? ` class="mw-body-content mw-content-ltr" lang="${content}" dir="ltr"`
    : ' class="mw-body-content"';
  return `<div id="mw-content-text"${attributes}>${view.contentHtml}</div>`;
}

function categoryLinks(context: PageContext, view: PageView): string {
  const categories = view.categories ?? [];
  if (categories.length === 0)
    return '<div id="catlinks" class="catlinks catlinks-allhidden" data-mw="interface"></div>';
  const prefix = context.wiki.settings.namespaces.find((entry) => entry.id === 14)?.name ?? 'Category';
  const items = categories.map(
    (name) => `<li>${pageLink(context, `${prefix}:${name}`, escapeHtml(name))}</li>`
  );
  return `<div id="catlinks" class="catlinks" data-mw="interface"><div id="mw-normal-catlinks" class="mw-normal-catlinks">${escapeHtml(context.message('categories'))}: <ul>${items.join('')}</ul></div></div>`;
}

// In this order: configuration, the client, the start of the page, the gadget. All but the gadget run in place.
function scripts(context: PageContext, view: PageView): string {
  const start = {
    config: pageConfig(context, view),
    tokens: { csrfToken: context.csrfToken, patrolToken: context.csrfToken, watchToken: context.csrfToken },
    rights: context.rights,
    options: Object.fromEntries(context.user?.options ?? []),
    messages: Object.fromEntries(formTexts.map((key) => [key, context.message(key)]))
  };
  const json = JSON.stringify(start).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028');
  const gadget = context.options.gadgetScriptUrl;
  return `<script>window.demoPage=${json};</script>
<script src="/w/mw.js"></script>${gadget ? `\n<script defer src="${escapeHtml(gadget)}"></script>` : ''}`;
}

const formTexts = ['accept', 'accepted', 'unaccept', 'unaccepted', 'reviewFailed'] as const;

function languageSwitch(context: PageContext): string {
  const items = pageLanguages.map((language) => {
    const label = escapeHtml(translator(language)('language'));
    const current = language === context.language ? { 'aria-current': 'true' } : {};
    return `<li>${link(here(context, 'uselang', language), label, { lang: language, hreflang: language, ...current })}</li>`;
  });
  return `<ul class="demo-switch demo-languages">${items.join('')}</ul>`;
}

function themeSwitch(context: PageContext): string {
  const names: [Theme, string][] = [
    ['day', context.message('light')],
    ['night', context.message('dark')],
    ['os', context.message('automatic')]
  ];
  const items = names.map(([theme, label]) => {
    const current = theme === context.theme ? { 'aria-current': 'true' } : {};
    return `<li>${link(here(context, 'theme', theme), escapeHtml(label), { class: `demo-theme-${theme}`, ...current })}</li>`;
  });
  return `<ul class="demo-switch demo-themes" aria-label="${escapeHtml(context.message('theme'))}">${items.join('')}</ul>`;
}

function here(context: PageContext, name: string, value: string): string {
  const query = new URLSearchParams(context.request.url.searchParams);
  query.set(name, value);
  return `${context.request.url.pathname}?${query.toString()}`;
}
