import { expect, it } from 'vitest';
import { escapeHtml } from '../../../server/text/escape-html.ts';

it('leaves nothing that a browser would take for markup', () => {
  expect(escapeHtml(`<b title="x" id='y'>&amp;</b> ä`)).toBe(
    '&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt; ä'
  );
});
