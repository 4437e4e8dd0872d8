/** A Codex icon as an inline picture; it says nothing to screen readers, so a word must stand beside it. */
export function CdxIcon({ icon, size }: { icon: string; size?: 'small' }) {
  const paths = icon.match(/ d="[^"]+"/g) ?? [];
  return (
    <span class={`cdx-icon cdx-icon--${size ?? 'medium'}`} aria-hidden="true">
      <svg viewBox="0 0 20 20">
        {paths.map((path) => (
          <path d={path.slice(4, -1)} />
        ))}
      </svg>
    </span>
  );
}
