/** The rows of the English fact box: parameter and heading. */
export const englishRows: [string, string][] = [
  ['island', 'Island'],
  ['place', 'Place'],
  ['population', 'Inhabitants'],
  ['founded', 'First named'],
  ['area', 'Area'],
  ['depth', 'Depth'],
  ['architect', 'Architect'],
  ['built', 'Built'],
  ['born', 'Born'],
  ['died', 'Died'],
  ['occupation', 'Occupation'],
  ['binomial', 'Scientific name'],
  ['size', 'Size'],
  ['range', 'Range'],
  ['author', 'Author'],
  ['published', 'Published'],
  ['pages', 'Pages'],
  ['launched', 'Launched'],
  ['length', 'Length'],
  ['yard', 'Yard'],
  ['origin', 'Origin'],
  ['main ingredient', 'Main ingredient']
];

/** The rows of the Finnish fact box: parameter and heading. */
export const finnishRows: [string, string][] = [
  ['maakunta', 'Maakunta'],
  ['sijainti', 'Sijainti'],
  ['asukkaita', 'Asukkaita'],
  ['mainittu', 'Mainittu'],
  ['pinta-ala', 'Pinta-ala'],
  ['syvyys', 'Syvyys'],
  ['valmistunut', 'Valmistunut'],
  ['suunnittelija', 'Suunnittelija'],
  ['syntynyt', 'Syntynyt'],
  ['kuollut', 'Kuollut'],
  ['ammatti', 'Ammatti'],
  ['tieteellinen nimi', 'Tieteellinen nimi'],
  ['koko', 'Koko'],
  ['levinneisyys', 'Levinneisyys'],
  ['kirjoittaja', 'Kirjoittaja'],
  ['julkaistu', 'Julkaistu'],
  ['sivumäärä', 'Sivumäärä'],
  ['rakennettu', 'Rakennettu'],
  ['pituus', 'Pituus'],
  ['kotisatama', 'Kotisatama'],
  ['alkuperä', 'Alkuperä'],
  ['pääraaka-aine', 'Pääraaka-aine']
];

/** The text of a template that draws a fact box with the rows whose parameters are given. */
export function infoboxTemplate(nameParameter: string, rows: [string, string][], help: string): string {
  const cells = rows.map(
    ([name, heading]) => `{{#if:{{{${name}|}}}|<tr><th>${heading}</th><td>{{{${name}}}}</td></tr>}}`
  );
  const caption = `<caption>{{{${nameParameter}|{{PAGENAME}}}}}</caption>`;
  return `<includeonly><table class="infobox">${caption}${cells.join('')}</table></includeonly><noinclude>${help}</noinclude>`;
}
