import type { Plugin } from 'vite';

/** Text to be left out: from `from` up to the next `upTo`, which stays; `instead` takes its place. */
interface Cut {
  from: string;
  upTo: string;
  instead?: string;
}

/**
 * Leaves out of Preact what the gadget has none of, a twelfth of its size: components that are classes, suspense and
 * hydration, portals, error boundaries, HTML as text, MathML, form fields, styles as attributes. Fails when Preact's file
 * is not the one that this was written for: then each cut is to be looked at anew.
 */
export function smallerPreact(): Plugin {
  return {
    name: 'seula-smaller-preact',
    transform(code, id) {
      if (/\/preact\/hooks\/dist\/hooks\.mjs$/.test(id))
        return { code: hookCuts.reduce(leftOut, code), map: null };
      if (!/\/preact\/dist\/preact\.mjs$/.test(id)) return undefined;
      const cut = cuts.reduce(leftOut, code);
      const body = cut.indexOf('function z(');
      const end = cut.indexOf('function D(');
      const functionsOnly = cut.slice(body, end).replace(/\bC(?=\?|&&)/g, '0');
      return { code: cut.slice(0, body) + functionsOnly + cut.slice(end), map: null };
    }
  };
}

function leftOut(code: string, { from, upTo, instead = '' }: Cut): string {
  const start = code.indexOf(from);
  const end = code.indexOf(upTo, start + from.length);
  if (start === -1 || end === -1 || code.indexOf(from, start + 1) !== -1) {
    throw new Error(`Preact has changed: "${from}" is not there once, or no "${upTo}" after it.`);
  }
  return code.slice(0, start) + instead + code.slice(end);
}

const cuts: readonly Cut[] = [
  // Classes.
  { from: 'C=(s=V.prototype)&&s.render,', upTo: 'j=(s=V.contextType)' },
  { from: 'd.componentWillUpdate&&', upTo: 'C&&d.componentDidUpdate' },
  // Suspense and hydration.
  { from: '128&u.__u&&(c=32', upTo: '(s=n.__b)' },
  { from: ',c||o)if(t&&t.then)', upTo: 'r.__k||(r.__k=u.__k', instead: ');r.__e=u.__e;' },
  { from: 't&&t.then||D(r)', upTo: ',n.__e(t,r,u)', instead: 'D(r)' },
  { from: 'p&&p.some(g),', upTo: 'd.__h.length&&e.push(d),1&' },
  { from: '!u&&(i=t.__c)&&(i=i.__z)', upTo: 'u||g(t.__e)' },
  { from: ',o)for(s=0;', upTo: 'if(!t){if(M=', instead: ');' },
  { from: ',!l&&o)for($={}', upTo: 'for(s in $)', instead: ');' },
  { from: 'e&&8==e.nodeType;)e=e.nextSibling;for(', upTo: 'o!=e&&(', instead: '0;);for(' },
  { from: '&&8==t.nodeType&&!t.data', upTo: ';);return t}', instead: '&&0' },
  // Portals.
  { from: 'M.__P&&(s=l,', upTo: 'l=I(t,w(A)' },
  { from: 'M.__P&&(r.__e=null', upTo: 'r.__u&=-161' },
  // Error boundaries.
  { from: 'for(var i,o,e;t=t.__;)', upTo: 'throw f=0,n' },
  // HTML as text, MathML, form fields, templates, whole documents.
  { from: '"template"==C&&t.content||', upTo: 't,o="textarea"' },
  { from: '"textarea"==C&&null!=', upTo: 'o&&d.call(' },
  { from: '9==r.nodeType&&', upTo: 'i=(u=t&&' },
  { from: '"math"==C?', upTo: 'f||(f=' },
  { from: '"dangerouslySetInnerHTML"==s?y=k:', upTo: '"children"==s||s in x' },
  { from: '||"value"==s&&"defaultValue"', upTo: '||N(t,s,null' },
  { from: '"dangerouslySetInnerHTML"==s?h=k:', upTo: 'l&&"function"!=' },
  { from: 'h?(l||y', upTo: 'I(a,w(_)' },
  { from: ',o&&o.some(g)),l&&"textarea"', upTo: '}else $===x' },
  // Components without hooks, moving elements that hold state, elements with `is`.
  { from: ',x.prototype.forceUpdate=', upTo: ',x.prototype.render' },
  { from: '!u&&r.moveBefore', upTo: 'r.insertBefore(o,t||null)' },
  { from: 'x.is?x:a', upTo: '),l&&(n.__m', instead: 'void 0' },
  { from: ',l&&(n.__m', upTo: '}if(C)' },
  // Attributes that the gadget sets, it sets as properties; it listens to nothing on the way down.
  { from: '"width"!=t&&', upTo: 't in n)try' },
  { from: 't=t.replace(/xlink', upTo: 'else if(t in n)', instead: ';' },
  { from: '"popover"==t&&1==r?', upTo: ')}}function V(', instead: 'r' },
  { from: 't!=(t=t.replace(l,"$1"))', upTo: ',(t=t.slice(2))', instead: '!1' },
  // Styles as attributes.
  { from: 'if("style"==t)', upTo: 'if("o"==t[0]' }
];

const hookCuts: readonly Cut[] = [
  // What tools for developers ask, and ids.
  { from: 'a.__h&&a.__h(r,n,f||t)', upTo: 'var u=r.__H' },
  { from: ',p=a.__;', upTo: 'function y(', instead: ';' },
  { from: 'a.__=function(n,t)', upTo: 'a.__r=function' },
  // Drawing less often when a state is set and set back before it is drawn.
  { from: ',!r.__f)){', upTo: 'return f.__}', instead: '));' }
];
