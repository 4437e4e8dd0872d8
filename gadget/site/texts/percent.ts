/** A share from 0 to 1 in percent, with a decimal where it is not whole, and never rounded up to all of them. */
export function percent(share: number, language: string): string {
  const kept = share < 1 ? Math.min(share, 0.999) : share;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(kept);
}
