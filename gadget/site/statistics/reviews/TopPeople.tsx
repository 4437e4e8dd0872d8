import { useSite } from '../../site.ts';

/** The people with most reviews; each name leads to the reviews of that person. */
export function TopPeople(props: {
  title: string;
  people: readonly { name: string; count: number }[];
  chosen: string | null;
  addressOf: (name: string | null) => string;
}) {
  const { title, people, chosen, addressOf } = props;
  const { speaker } = useSite();
  const most = people[0]?.count ?? 0;
  return (
    <section class="seula-box stats-people">
      <h3>{title}</h3>
      {people.length === 0 ? (
        <p class="seula-subtle">{speaker.text('reviews-nobody')}</p>
      ) : (
        <div class="stats-table" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{speaker.text('reviews-name')}</th>
                <th scope="col" class="stats-number">
                  {speaker.text('reviews-count')}
                </th>
                <th aria-hidden="true" />
              </tr>
            </thead>
            <tbody>
              {people.map(({ name, count }) => (
                <tr key={name} class={name === chosen ? 'stats-chosen' : ''}>
                  <th scope="row">
                    <a
                      href={addressOf(name === chosen ? null : name)}
                      aria-current={name === chosen || undefined}
                    >
                      <bdi>{name}</bdi>
                    </a>
                  </th>
                  <td class="stats-number">{speaker.number(count)}</td>
                  <td class="stats-bar" aria-hidden="true">
                    <svg>
                      <rect width={`${(100 * count) / most}%`} height="100%" />
                    </svg>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
