/** What would run, load or break out if it were ever read as HTML. */
const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '<math><mi xlink:href="data:text/html,x">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,x"></object>',
  '<embed src="//evil.example">',
  '<a href="javascript:alert(1)">x</a>',
  '<form action="//evil.example"><input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<style>@import "//evil.example";</style>',
  '<link rel=stylesheet href="//evil.example">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<template><img src=x onerror=alert(1)></template>',
  '<video><source onerror=alert(1)></video>',
  '<body onload=alert(1)>',
  '<marquee onstart=alert(1)>',
  '<table background="javascript:alert(1)">',
  `${'javascript'}:alert(1)//`,
  'data:text/html,<script>alert(1)</script>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&#x3c;script&#x3e;alert(1)&#x3c;/script&#x3e;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '{{#invoke:x|<script>alert(1)</script>}}',
  '[javascript:alert(1) x]',
  '[[File:x.svg|link=javascript:alert(1)]]',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '\u202e<img src=x onerror=alert(1)>\u2066'
];
/** What may stand around them, to end what they are put into. */
const places = [
  (text: string) => text,
  (text: string) => `">${text}<"`,
  (text: string) => `'>${text}`,
  (text: string) => `--></style></title></textarea></script>${text}`,
  (text: string) => `$1 {{PLURAL:$1|${text}}} **${text}** \`${text}\``
];

/** A hundred and fifty texts that people may write into titles, names, summaries, edits and settings. */
export const hostileTexts = payloads.flatMap((payload) => places.map((place) => place(payload)));
