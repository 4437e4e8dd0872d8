import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Context, Next } from 'koa';

/** What the page of the API's description may load: its own files and answers, and nothing of anybody else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ');

const hourSeconds = 3_600;

interface Part {
  readonly type: string;
  read(): Promise<Buffer>;
}

/** Serves the description of the API under /api/docs, for people: Swagger UI, from here. */
export function serveDocs() {
  const parts: Readonly<Record<string, Part>> = {
    '': written('text/html; charset=utf-8', page),
    'start.js': written('text/javascript; charset=utf-8', script),
    'page.css': written('text/css; charset=utf-8', style),
    'swagger-ui.css': taken('text/css; charset=utf-8', 'swagger-ui.css'),
    'swagger-ui-bundle.js': taken('text/javascript; charset=utf-8', 'swagger-ui-bundle.js')
  };
  return async (ctx: Context, next: Next): Promise<void> => {
    const name = /^\/api\/docs(?:\/(.*))?$/.exec(ctx.path);
    const key = name?.[1] ?? '';
    const part = name && Object.hasOwn(parts, key) ? parts[key] : undefined;
    if (!part || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) {
      await next();
      return;
    }
    ctx.state.route = '/api/docs';
    ctx.body = await part.read();
    ctx.set('Content-Type', part.type);
    ctx.set('Cache-Control', `public, max-age=${hourSeconds}`);
    if (key !== '') return;
    ctx.set('Content-Security-Policy', policy);
    ctx.set('X-Frame-Options', 'DENY');
  };
}

function written(type: string, text: string): Part {
  const bytes = Promise.resolve(Buffer.from(text));
  return { type, read: () => bytes };
}

/** A file of the package, read when it is first asked for; the same bytes each time, so that they are compressed once. */
function taken(type: string, file: string): Part {
  let known: Promise<Buffer> | null = null;
  const path = () => createRequire(import.meta.url).resolve(`swagger-ui-dist/${file}`);
  return {
    type,
    read() {
      const reading = (known ??= readFile(path()));
      reading.catch(() => (known = null));
      return reading;
    }
  };
}

const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Seula: the API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/page.css">
</head>
<body>
<div id="api"><noscript><p>This page needs scripts. The same stands in <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p></noscript></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const script = `'use strict';
(function () {
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  function paint() {
    document.documentElement.classList.toggle('dark-mode', dark.matches);
  }
  paint();
  dark.addEventListener('change', paint);
  window.SwaggerUIBundle({
    url: '/api/v1/openapi.json',
    dom_id: '#api',
    deepLinking: true,
    docExpansion: 'list',
    operationsSorter: 'alpha',
    defaultModelsExpandDepth: -1,
    validatorUrl: null,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout'
  });
})();
`;

const style = `:root { color-scheme: light dark; }
body { background: #fff; margin: 0; }
.dark-mode body { background: #1c2022; }
noscript p { font: 1rem/1.6 sans-serif; padding: 1rem; }
html:not(.dark-mode) .swagger-ui .info .title small { background: #54595d; }
html:not(.dark-mode) .swagger-ui .info .title small.version-stamp { background: #3d6b00; }
html:not(.dark-mode) .swagger-ui .info .title small pre { color: #fff; }
html:not(.dark-mode) .swagger-ui .info .url { color: #36c; }
html:not(.dark-mode) .swagger-ui .btn.authorize { border-color: #177860; color: #177860; }
html:not(.dark-mode) .swagger-ui .btn.authorize svg { fill: #177860; }
html:not(.dark-mode) .swagger-ui .opblock-get .opblock-summary-method { background: #36c; }
html:not(.dark-mode) .swagger-ui .opblock-post .opblock-summary-method { background: #177860; }
html:not(.dark-mode) .swagger-ui .opblock-put .opblock-summary-method { background: #886425; }
html:not(.dark-mode) .swagger-ui .opblock-patch .opblock-summary-method { background: #6a60b0; }
html:not(.dark-mode) .swagger-ui .opblock-delete .opblock-summary-method { background: #bf3c2c; }
@media (max-width: 600px) {
  .swagger-ui .opblock .opblock-summary-path { word-break: break-word; }
}
`;
