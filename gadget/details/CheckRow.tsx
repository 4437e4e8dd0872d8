import { cdxIconBlock, cdxIconNotice, cdxIconSubtract, cdxIconSuccess } from '@wikimedia/codex-icons';
import type { ShownCheck } from '../state/sort-checks.ts';
import { useApp } from '../app.ts';
import { CdxIcon } from '../codex/CdxIcon.tsx';
import type { Speaker } from '../mw/speaker.tsx';
import { useStore } from '../state/use-store.ts';
import { CheckSentence } from '../components/CheckSentence.tsx';
import { MarkLinks } from './MarkLinks.tsx';

const mostWords = 4;

const icons = {
  approve: cdxIconSuccess,
  block: cdxIconBlock,
  neutral: cdxIconSubtract,
  'not-needed': cdxIconSubtract,
  unavailable: cdxIconNotice
} as const;

/** One check: what it found, where, under which setting, what that means for the edit, and its cost in ms if known. */
export function CheckRow({ check, ms }: { check: ShownCheck; ms: number | undefined }) {
  const { speaker, texts } = useApp();
  const { outcome } = check;
  const { checkId, message, setting, marks } = check.result;
  const said = useStore(texts);
  const option = setting && said?.[`seula-check-${checkId}-option-${setting.option}`]?.split(';')[0];
  return (
    <li class={`seula-check seula-is-${outcome}`}>
      <CdxIcon icon={icons[outcome]} size="small" />
      <div class="seula-check__text">
        <strong>{said?.[`seula-check-${checkId}-title`] ?? checkId}</strong>
        {' – '}
        {check.isTogether && `${speaker.text('together')}: `}
        <CheckSentence message={message} /> <MarkLinks marks={marks} />
        {setting && option && (
          <div class="seula-subtle">
            <span class="seula-said">
              {speaker.rich('setting', { node: option }, valueText(setting.value, speaker))}
            </span>
          </div>
        )}
      </div>
      <span class="seula-check__outcome">
        {speaker.text(`outcome-${outcome}`)}
        {ms !== undefined && ` · ${speaker.number(Math.round(ms * 10) / 10)}\u00a0ms`}
      </span>
    </li>
  );
}

/** The first words of a long list, and how many there are beside them. */
function valueText(value: unknown, { text }: Speaker): string | number | string[] {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (!Array.isArray(value)) return text(value ? 'yes' : 'no');
  if (value.length === 0) return text('none');
  const words = value.map(String);
  const others = words.length - mostWords;
  return others > 1 ? [...words.slice(0, mostWords), text('accept-others', others)] : words;
}
