// Chooses the colours before the first paint; `src/app/saving/theme-desk.ts` decides the same once the page runs.
{
  let theme = null;
  try {
    theme = localStorage.getItem('twitch-to-cv.theme');
  } catch {
    // Where the browser keeps nothing, the system's colours show.
  }
  if (!['dark', 'light', 'contrast'].includes(theme)) {
    theme = matchMedia('(prefers-contrast: more)').matches ? 'contrast' : '';
  }
  document.documentElement.dataset.theme = theme;
}
