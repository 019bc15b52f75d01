import { useEffect, useState } from 'preact/hooks';

/** False at first, true once what was drawn with it is seen: for what lies below the first screen. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    // Twice: the first comes before the picture, the second after it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setLater(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return later;
}
