// @vitest-environment happy-dom
import { h, render, type ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { list, object, text } from '../../../gadget/api/guard.ts';
import { readBotStatus } from '../../../gadget/api/read-bot-status.ts';
import { readPageVerdict } from '../../../gadget/api/read-verdict.ts';
import { aBotStatus, aRevision, aVerdict } from '../support/verdict-fixture.ts';

const props = '{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=alert(1)>"},"children":null}';
/** What a hostile companion may send where a text belongs, as it stands in its answer. */
const nodes = [
  `{"type":"div","props":${props}}`,
  `{"type":"div","props":${props},"key":null,"ref":null}`,
  `{"type":"div","props":${props},"constructor":null}`,
  `{"type":"div","props":${props},"constructor":{}}`,
  `{"type":"div","props":${props},"constructor":"","__v":1,"__k":null,"__":null,"__b":0,"__e":null,"__c":null}`,
  `{"type":"div","props":${props},"__proto__":{"constructor":null}}`,
  `{"type":"div","props":${props},"constructor":false,"__i":-1,"__u":0}`,
  `{"type":"script","props":{"children":"alert(1)"},"constructor":0}`,
  `{"type":"iframe","props":{"srcdoc":"<script>alert(1)</script>"},"$$typeof":"Symbol(react.element)"}`,
  `{"tag":"div","attributes":${props},"nodeName":"div","children":[]}`,
  `[{"type":"div","props":${props}}]`,
  `[["x",{"type":"a","props":{"href":"javascript:alert(1)","children":"x"},"constructor":null}]]`
];

describe('S18: an object in the place of a text', () => {
  it.each(nodes)('gets through no reader: %s', (node) => {
    const value: unknown = JSON.parse(node);
    expect(() => text(value)).toThrow('text');
    expect(() => list(text)([value])).toThrow('text');
    expect(() => object({ user: text })({ user: value })).toThrow('text');
    const verdict = aVerdict([aRevision(5)]);
    expect(() => readPageVerdict({ ...verdict, page: { id: 1, title: value } })).toThrow('text');
    const user = { ...aRevision(5), user: value };
    expect(() => readPageVerdict({ ...verdict, revisions: [user] })).toThrow('text');
    const stop = { code: 'x', by: value, reason: null, since: '2026-11-21T19:04:00Z' };
    expect(() => readBotStatus({ ...aBotStatus(), stop })).toThrow('text');
  });

  it.each(nodes)('would still become no element: %s', (node) => {
    const place = document.createElement('div');
    for (const child of [JSON.parse(node), [JSON.parse(node)]] as ComponentChildren[]) {
      try {
        render(h('p', null, child), place);
      } catch {
        // To refuse it loudly is as good.
      }
      expect(place.querySelector('div, img, script, iframe, a')).toBeNull();
    }
  });

  it('is told from a node that was made here', () => {
    const place = document.createElement('div');
    render(h('p', null, h('b', null, 'x')), place);
    expect(place.innerHTML).toBe('<p><b>x</b></p>');
  });
});
