import { useId, useState } from 'preact/hooks';
import { CdxButton } from '../../../codex/CdxButton.tsx';
import { toggled } from '../../charts/toggled.ts';
import { useSite, useWikiNames } from '../../site.ts';

const fewWikis = 8;

/** Chooses wikis out of a list that may be long: unfolded on demand, with a field that shortens it. */
export function WikiChooser(props: {
  wikis: readonly string[];
  chosen: readonly string[];
  onChange: (wikis: readonly string[]) => void;
}) {
  const { wikis, chosen, onChange } = props;
  const { speaker } = useSite();
  const nameOf = useWikiNames();
  const [part, setPart] = useState('');
  const id = useId();
  const shown = wikis.filter((wiki) =>
    `${wiki} ${nameOf(wiki).toLowerCase()}`.includes(part.trim().toLowerCase())
  );
  return (
    <details class="seula-box stats-wikis">
      <summary>
        <bdi>{speaker.text('flagged-wikis', chosen.length, wikis.length)}</bdi>
      </summary>
      {wikis.length > fewWikis && (
        <p class="stats-field">
          <label for={id} class="site-label">
            {speaker.text('flagged-wikis-find')}
          </label>
          <input
            id={id}
            class="cdx-text-input__input"
            type="search"
            value={part}
            onInput={({ currentTarget }) => setPart(currentTarget.value)}
          />
        </p>
      )}
      <ul>
        {shown.map((wiki) => (
          <li key={wiki}>
            <label class="stats-check">
              <input
                type="checkbox"
                checked={chosen.includes(wiki)}
                onChange={() => onChange(toggled(chosen, wiki))}
              />
              <bdi>{nameOf(wiki)}</bdi>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="seula-subtle">{speaker.text('flagged-wikis-none')}</p>}
      <CdxButton onClick={() => onChange([])}>{speaker.text('flagged-wikis-greatest')}</CdxButton>
    </details>
  );
}
