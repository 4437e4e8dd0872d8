import { useEffect, useState } from 'preact/hooks';

/** The colours that the system wants: `dark` or `light`; draws anew when that changes. */
export function useScheme(): 'dark' | 'light' {
  const [isDark, setDark] = useState(() => darkness().matches);
  useEffect(() => {
    const query = darkness();
    const update = () => setDark(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return isDark ? 'dark' : 'light';
}

function darkness(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}
