import { useSite } from '../../site.ts';

/** What stands where nothing was loaded, and what those can do who operate the companion. */
export function NothingYet({ wiki }: { wiki: string | null }) {
  const { speaker } = useSite();
  const command = <code dir="ltr">{`npx seula statistics load --wiki ${wiki ?? 'fiwiki'}`}</code>;
  return (
    <div class="seula-box stats-nothing">
      <p>{wiki === null ? speaker.text('flagged-none') : speaker.rich('flagged-none-of', wiki)}</p>
      <p class="seula-subtle">{speaker.rich('flagged-none-operator', { node: command })}</p>
    </div>
  );
}
