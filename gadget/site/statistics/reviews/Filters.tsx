import { useEffect, useId, useState } from 'preact/hooks';
import { CdxButton } from '../../../codex/CdxButton.tsx';
import { Choice } from '../../components/Choice.tsx';
import { useSite } from '../../site.ts';
import { timeFilters, type ReviewView } from './review-view.ts';

/** What may be chosen of the reviews of a wiki. */
export function Filters(props: { view: ReviewView; onChange: (change: Partial<ReviewView>) => void }) {
  const { view, onChange } = props;
  const { speaker } = useSite();
  const [reviewer, setReviewer] = useState(view.reviewer ?? '');
  const [author, setAuthor] = useState(view.author ?? '');
  const boxId = useId();
  // A name may come from elsewhere on the page, too.
  useEffect(() => setReviewer(view.reviewer ?? ''), [view.reviewer]);
  useEffect(() => setAuthor(view.author ?? ''), [view.author]);

  function apply(event: Event): void {
    event.preventDefault();
    onChange({ reviewer: reviewer.trim() || null, author: author.trim() || null, cursor: null });
  }

  return (
    <form class="seula-box stats-filters" role="search" onSubmit={apply}>
      <Choice
        isLabelled
        label={speaker.text('reviews-time')}
        value={view.time}
        options={timeFilters.map((value) => ({ value, label: speaker.text(`reviews-time-${value}`) }))}
        onChange={(value) =>
          onChange({ time: timeFilters.find((one) => one === value) ?? view.time, cursor: null })
        }
      />
      <NameField label={speaker.text('reviews-reviewer')} value={reviewer} onInput={setReviewer} />
      <NameField label={speaker.text('reviews-author')} value={author} onInput={setAuthor} />
      <CdxButton type="submit">{speaker.text('reviews-apply')}</CdxButton>
      <span class="stats-check">
        <input
          id={boxId}
          type="checkbox"
          checked={view.excludeAuto}
          onChange={({ currentTarget }) => onChange({ excludeAuto: currentTarget.checked, cursor: null })}
        />
        <label for={boxId}>{speaker.text('reviews-exclude')}</label>
      </span>
    </form>
  );
}

function NameField(props: { label: string; value: string; onInput: (value: string) => void }) {
  const { label, value, onInput } = props;
  const id = useId();
  return (
    <span class="stats-field">
      <label for={id} class="site-label">
        {label}
      </label>
      <input
        id={id}
        class="cdx-text-input__input"
        type="search"
        dir="auto"
        maxLength={255}
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </span>
  );
}
