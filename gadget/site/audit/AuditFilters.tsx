import { trailForAdmins, trailKinds } from '../../../shared/trail-kinds.ts';
import { Choice } from '../components/Choice.tsx';
import { TextField } from '../components/TextField.tsx';
import type { QueryChange } from '../router/router.ts';
import { useSite } from '../site.ts';

/** What of the trail is shown; the wiki is chosen in the head of the page. Kinds that only admins see are offered to them, and kept where an address names them. */
export function AuditFilters(props: {
  query: Readonly<Record<string, string>>;
  change: (change: QueryChange) => void;
  seesAll: boolean;
}) {
  const { query, change, seesAll } = props;
  const { speaker } = useSite();
  const { kind = '', by = '', from = '', to = '' } = query;
  const choose = (some: QueryChange) => change({ ...some, cursor: undefined });
  const kinds = trailKinds.filter((one) => seesAll || one === kind || !trailForAdmins.includes(one));
  return (
    <search class="seula-box site-filters site-audit-filters">
      <div class="site-fields">
        <Choice
          isLabelled
          label={speaker.text('audit-kind')}
          value={kind}
          options={[
            { value: '', label: speaker.text('log-any') },
            ...kinds.map((value) => ({ value, label: speaker.text(`audit-kind-${value}`) }))
          ]}
          onChange={(chosen) => choose({ kind: chosen })}
        />
        <TextField label={speaker.text('audit-who')} value={by} onDone={(name) => choose({ by: name })} />
        <TextField
          type="date"
          label={speaker.text('audit-since')}
          value={from}
          onDone={(day) => choose({ from: day })}
        />
        <TextField
          type="date"
          label={speaker.text('audit-before')}
          value={to}
          onDone={(day) => choose({ to: day })}
        />
      </div>
    </search>
  );
}
